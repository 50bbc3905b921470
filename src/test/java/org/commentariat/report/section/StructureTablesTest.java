package org.commentariat.report.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.placeholder;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.List;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.report.page.Table;
import org.commentariat.thread.Comment.Presence;
import org.junit.jupiter.api.Test;

class StructureTablesTest {
  private static final String LONG = "Nobody asked us whether we want a tram at all, did they?";

  private static StructureAudit audit() {
    return new InventedCorpus()
        .thread(
            "t",
            "Trams",
            7,
            post("a", "Hanna Vos", null, LONG),
            placeholder("gone", "a", Presence.MISSING),
            post("b", "hanna_vos", "gone", LONG),
            post("c", "Hanna Vos", "a", "Well."))
        .findings()
        .structure();
  }

  private static Table table(String name) {
    return StructureTables.of(audit()).stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstSentenceSaysWhatIsDeclaredAndWhatWasFound() {
    assertThat(StructureWords.of(audit()))
        .startsWith(
            "7 declared, 3 found.",
            "2 answer another: 0 by what the source states, 2 inferred; 1 answers nobody, as far as is"
                + " known.",
            "Mean confidence of the links 0.95, of the inferred ones 0.95; certain (0.95 and more): 2"
                + " of 2 (100.0%).",
            "Placeholders for comments that are not here: 1 not in the input; replies to them: 1.");
  }

  @Test
  void aThreadIsARowWithItsPlaceholders() {
    assertThat(table("Threads").rows())
        .containsExactly(
            List.of("Trams", "7", "3", "1 not in the input", "0", "2", "1", "2 of 2 (100.0%)"));
  }

  @Test
  void threadsWithOneTitleAreToldApartByTheirIds() {
    StructureAudit audit =
        new InventedCorpus()
            .thread("t", "Trams", null, post("a", "Ada", null, "One."))
            .thread("u", "Trams", null, post("b", "Ada", null, "Two."))
            .findings()
            .structure();
    assertThat(StructureTables.of(audit).get(0).rows())
        .extracting(row -> row.get(0))
        .containsExactly("Trams (t)", "Trams (u)");
  }

  @Test
  void aReportOffersNamesAsPseudonymsOnly() {
    assertThat(table("Names that may be one person").rows())
        .containsExactly(List.of("Commenter 1", "2", "Commenter 2", "1", "spaces and punctuation"));
  }

  @Test
  void commentsWithTheSameWordsAreListedByTheirIds() {
    assertThat(table("Comments with the same words").rows())
        .containsExactly(List.of(LONG, "2", "1", "2 known authors", "same", "–", "a, b"));
  }

  @Test
  void tablesWithNothingToShowAreLeftOut() {
    assertThat(StructureTables.of(new InventedCorpus().findings().structure())).isEmpty();
    assertThat(StructureWords.of(new InventedCorpus().findings().structure()))
        .startsWith("0 comments found; no page says how many there should be.");
  }
}
