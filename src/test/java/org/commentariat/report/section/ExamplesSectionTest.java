package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesSectionTest {
  private static final Findings FINDINGS = InventedCorpus.small().findings();

  @TempDir Path folder;

  private static List<Part.Quoted> quoted(Findings findings) {
    return ExamplesSection.of(findings).parts().stream()
        .filter(part -> part instanceof Part.Quoted)
        .map(part -> (Part.Quoted) part)
        .toList();
  }

  @Test
  void eachCodeHasItsHeadingAndSaysWhyACommentStandsThere() {
    assertThat(quoted(FINDINGS))
        .extracting(Part.Quoted::heading)
        .containsExactly("For trams: typical", "For buses: typical");
    assertThat(quoted(FINDINGS).get(0).quotes())
        .extracting(Part.Quote::who)
        .containsExactly("Commenter 1");
    assertThat(quoted(FINDINGS).get(0).quotes().get(0).note())
        .isEqualTo("holds the code, probability 0.90");
  }

  @Test
  void withoutCommentsThereIsOneSentence() {
    assertThat(quoted(new InventedCorpus().findings())).isEmpty();
    assertThat(ExamplesSection.of(new InventedCorpus().findings()).parts()).hasSize(1);
  }

  @Test
  void evidenceIsMarkedOnThePageAndBoldInTheText() throws IOException {
    Reports.all().write(FINDINGS, folder, false);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<blockquote>")
        .contains("<mark>Build the tram <small>");
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains("> Commenter 1 (holds the code, probability 0.90):\n> **Build the tram**, the");
  }

  @Test
  void markupInACommentStaysText() throws IOException {
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                "One",
                1,
                post("c", "Ada", null, "# **No** <b>trams</b> for `us` | ever", "for_trams")
                    .withEvidence("for_trams", "<b>trams</b>", "cue"))
            .findings();
    Reports.all().write(findings, folder, false);
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains("> \\# \\*\\*No\\*\\* **&lt;b&gt;trams&lt;/b&gt;** for \\`us\\` \\| ever");
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("<b>trams</b>");
  }

  @Test
  void theJsonHoldsTheAccountAndTheIdsOfTheExamples() throws IOException {
    Reports.all().write(FINDINGS, folder, false);
    assertThat(Files.readString(folder.resolve("findings.json")))
        .contains("\"account\" : {")
        .contains("\"surely\" : \"Nobody has checked the machine")
        .contains("\"state\" : \"not_done\"")
        .contains("\"typical\" : [")
        .contains("\"validation\" : {");
  }
}
