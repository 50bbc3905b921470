package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.report.edition.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String ATTRIBUTE = "\" onmouseover=\"alert(1)";
  private static final String CLOSING =
      "</style></title></svg></bdi>--><img src=x onerror=alert(1)>";

  @TempDir Path folder;

  private String rendered(Findings findings, ReportFormat format) throws IOException {
    format.write(findings, folder);
    return Files.readString(folder.resolve(format.fileNames().get(0)));
  }

  /** The payload in every field that comes from outside. */
  private static Findings everywhere(String payload) {
    String cue = "cue" + payload;
    return new InventedCorpus()
        .codes(
            new CodeEntry("one" + payload, "Label " + payload, "Defined as " + payload),
            new CodeEntry("two", "Two", "Is two."))
        .thread(
            "t" + payload,
            "Title " + payload,
            3,
            post("c1" + payload, "Ann" + payload, null, "Hit " + payload + " end", "one" + payload)
                .withEvidence("one" + payload, "Hit " + payload, cue),
            post("c2" + payload, null, "c1" + payload, payload, "two"))
        .rejection("file" + payload, "place" + payload, "reason" + payload)
        .note("file" + payload, "place" + payload, "text" + payload)
        .findings();
  }

  @Test
  void noMarkupFromOutsideReachesThePage() throws IOException {
    for (String payload : List.of(SCRIPT, ATTRIBUTE, CLOSING)) {
      String html = rendered(everywhere(payload), new HtmlReport(Edition.WORKING));
      assertThat(html).doesNotContain("<script").doesNotContain("<img");
      assertThat(html).doesNotContainPattern("<[^>]*onmouseover").doesNotContain("</bdi>--");
      assertThat(html.split("</style>", -1)).hasSize(2);
      assertThat(html).contains("alert(1)"); // shown, as text
    }
  }

  @Test
  void noMarkupFromOutsideReachesTheMarkdown() throws IOException {
    String markdown =
        rendered(
            everywhere(SCRIPT + "\n# Big | [x](javascript:y)"),
            new MarkdownReport(Edition.WORKING));
    assertThat(markdown).doesNotContain("<script").doesNotContain("\n# Big");
    assertThat(markdown).doesNotContain("[x](").contains("\\[x\\](javascript:y)");
    assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
  }

  @Test
  void aPolicyForbidsScriptsShouldEscapingEverFail() throws IOException {
    assertThat(rendered(InventedCorpus.small().findings(), new HtmlReport(Edition.WORKING)))
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
  }

  @Test
  void charactersThatXmlForbidsDoNotBreakTheDrawing() throws IOException {
    Findings findings =
        new InventedCorpus()
            .codes(new CodeEntry("one", "Odd \u0000\u0001\ud800 label", "Is one."))
            .thread("t", "\u0007", null, post("c", "Ann", null, "\u0000 words \ufffe", "one"))
            .findings();
    assertThat(rendered(findings, new HtmlReport(Edition.WORKING))).contains("<svg");
  }

  @Test
  void textFromRightToLeftIsSetApart() throws IOException {
    Findings findings =
        new InventedCorpus()
            .thread("t", "كتاب", null, post("c", "Ann", null, "שלום \u202e olleh", "for_trams"))
            .findings();
    assertThat(rendered(findings, new HtmlReport(Edition.WORKING)))
        .contains("dir=\"auto\">كتاب</h3>")
        .contains("<p class=\"words\" dir=\"auto\">שלום");
  }

  @Test
  void noNameOfACommenterIsInAnyFile() throws IOException {
    Findings findings =
        new InventedCorpus()
            .codes(new CodeEntry("one", "As Quibblewick says", "Agrees with Quibblewick."))
            .thread(
                "Quibblewick-talk",
                "An answer to Quibblewick",
                1,
                post("Quibblewick-1", "Quibblewick", null, "I, quibblewick, say so.", "one")
                    .withEvidence("one", "quibblewick, say", "cue"),
                post("c2", "Zanthe Orr", "Quibblewick-1", "QUIBBLEWICK said, so? @Zanthe Orr"))
            .rejection("Quibblewick-talk.html", "after Zanthe Orr", "found “Quibblewick said”")
            .note("Quibblewick-talk.html", "by Zanthe Orr", "\"Quibblewick said\" is a guess")
            .findings();
    for (Path file : Reports.all().write(findings, folder.resolve("out"), false)) {
      assertThat(Files.readString(file))
          .doesNotContainIgnoringCase("quibblewick")
          .doesNotContainIgnoringCase("zanthe");
    }
  }
}
