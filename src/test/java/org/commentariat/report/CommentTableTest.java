package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.analysis.InventedCorpus.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class CommentTableTest {
  @TempDir Path folder;

  private List<Map<String, String>> rows(Findings findings) throws IOException {
    new CommentTable().write(findings, folder);
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(folder.resolve("comments.csv").toFile())) {
      return rows.readAll();
    }
  }

  @Test
  void everyCommentIsARowWithItsCodesAndItsLink() throws IOException {
    List<Map<String, String>> rows = rows(InventedCorpus.small().findings());
    assertThat(rows).hasSize(8);
    assertThat(rows.get(1))
        .containsEntry("id", "h2")
        .containsEntry("author", "Commenter 2")
        .containsEntry("reply_to", "h1")
        .containsEntry("rule", "quotation_exact")
        .containsEntry("confidence", "0.95")
        .containsEntry("depth", "1")
        .containsEntry("codes", "for_buses")
        .containsEntry("p_for_buses", "0.9")
        .containsEntry("abstained", "false")
        .containsEntry("abstention", "")
        .containsEntry("relation", "disagree")
        .containsEntry("p_irony", "0.75")
        .containsEntry("ironic", "true")
        .containsEntry("sentiment", "negative")
        .containsEntry("very_negative", "0.125")
        .containsEntry("evidence", "for_buses: “More buses” [more-buses]");
  }

  @Test
  void commentsThatRepeatEachOtherNameTheFirst() throws IOException {
    String words = "Nobody asked us whether we want a tram at all.";
    Findings findings =
        new InventedCorpus()
            .thread(
                "t",
                "Trams",
                null,
                post("a", "Ada", null, "Something else."),
                post("b", "Bea", null, words),
                post("c", "Cem", "b", words))
            .findings();
    assertThat(rows(findings))
        .extracting(row -> row.get("same_words_as"))
        .containsExactly("", "b", "b");
  }

  @Test
  void abstainedIsNotNone() throws IOException {
    List<Map<String, String>> rows = rows(InventedCorpus.small().findings());
    assertThat(rows.get(3)).containsEntry("codes", "none").containsEntry("abstained", "false");
    assertThat(rows.get(4)).containsEntry("codes", "").containsEntry("abstention", "unsure");
    assertThat(rows.get(4)).containsEntry("sentiment", "not_parsed").containsEntry("neutral", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\n=x"})
  void whatASpreadsheetWouldTakeForAFormulaIsMadeText(String words) throws IOException {
    Findings findings =
        new InventedCorpus().thread("t", null, null, post("c", "P", null, words)).findings();
    assertThat(rows(findings).get(0)).containsEntry("own_words", "'" + words);
  }

  @Test
  void signsOfTheFormatItselfComeBackUnchanged() throws IOException {
    String words = "He said, \"no\";\nthen, \\ \"\" ' left.";
    Findings findings =
        new InventedCorpus().thread("t", "a,b", null, post("c", "P", null, words)).findings();
    assertThat(rows(findings).get(0))
        .containsEntry("own_words", words)
        .containsEntry("article", "a,b");
  }
}
