package org.commentariat.evaluation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.stance.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedFilesTest {
  private static final List<String> CODES = List.of("for_trams", "for_cars");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void jsonLinesAreReadWithAllThatWasCoded() throws Exception {
    Path file =
        file(
            "coded.jsonl",
            """
            {"id": "forum:1", "conversation_id": "forum:t", "text": "More trams!", "codes": ["for_trams"], "irony": true, "sentiment": "positive"}

            {"id": 2, "conversation_id": "t2", "text": "", "codes": [], "reply_to": "forum:1", "parent_excerpt": "More", "relation": "disagree", "title": "Trams"}
            """);
    CodedComments read = CodedComments.read(file, CODES);
    assertThat(read.problems()).isEmpty();
    CodedComment first = read.comments().get(0);
    assertThat(first.codes()).containsExactly("for_trams");
    assertThat(first.source()).isEqualTo("forum");
    assertThat(first.ironic()).isTrue();
    assertThat(first.sentiment()).isEqualTo(CodedSentiment.POSITIVE);
    assertThat(first.isReply()).isFalse();
    CodedComment second = read.comments().get(1);
    assertThat(second.id()).isEqualTo("2");
    assertThat(second.source()).isEqualTo("coded.jsonl");
    assertThat(second.codes()).isEmpty();
    assertThat(second.relation()).isEqualTo(Relation.DISAGREE);
    assertThat(second.ironic()).isNull();
    assertThat(second.isReply()).isTrue();
    assertThat(second.setting().title()).isEqualTo("Trams");
  }

  @Test
  void aLineSeparatorInsideAStringEndsNoLine() throws Exception {
    String line =
        "{\"id\": \"%s\", \"conversation_id\": \"t\", \"text\": \"%s\", \"codes\": []}\r\n";
    Path file =
        file("coded.jsonl", line.formatted("1", "More\u2028trams") + line.formatted("2", ""));
    CodedComments read = CodedComments.read(file, CODES);
    assertThat(read.problems()).isEmpty();
    assertThat(read.comments()).extracting(CodedComment::words).containsExactly(2, 0);
  }

  @Test
  void aTableSaysTheSame() throws Exception {
    Path file =
        file(
            "coded.csv",
            """
            id;conversation_id;text;codes;irony
            1;t;"More trams; now";for_cars;yes
            2;t;Both;"for_trams; for_cars";
            3;t;Neither;none;0
            4;t;Not coded;;
            """);
    CodedComments read = CodedComments.read(file, CODES);
    assertThat(read.comments()).extracting(CodedComment::id).containsExactly("1", "2", "3");
    assertThat(read.comments().get(1).codes()).containsExactly("for_cars", "for_trams");
    assertThat(read.comments().get(0).ironic()).isTrue();
    assertThat(read.comments().get(2).ironic()).isFalse();
    assertThat(read.problems())
        .containsExactly(
            file
                + ": row 5: \"codes\" is missing; expected a list of codes, or \"none\"; left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"1\"| not JSON",
        "[]| expected a JSON object",
        "{\"conversation_id\": \"t\", \"text\": \"x\", \"codes\": []}| \"id\" is missing",
        "{\"id\": \" \", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": []}| \"id\" is blank",
        "{\"id\": \"1\", \"text\": \"x\", \"codes\": []}| \"conversation_id\" is missing",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"codes\": []}| \"text\" is missing",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": [], \"codes\": []}| should be a string",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\"}| \"codes\" is missing",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": \"a\"}| should be a list",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": [\"for_bikes\"]}| \"for_bikes\" is no code",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": [\"none\", \"for_cars\"]}| \"none\" and yet",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": [], \"relation\": \"maybe\"}| [agree, disagree, other], found \"maybe\"",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": [], \"irony\": \"maybe\"}| true or false",
        "{\"id\": \"1\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": [], \"reply_to\": \"1\"}| the comment itself",
        "{\"id\": \"0\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": []}| stands on line 1 already"
      })
  void aBadLineIsNamedAndTheRestGoesOn(String line, String reason) throws Exception {
    Path file =
        file(
            "coded.jsonl",
            "{\"id\": \"0\", \"conversation_id\": \"t\", \"text\": \"x\", \"codes\": []}\n"
                + line
                + "\n");
    CodedComments read = CodedComments.read(file, CODES);
    assertThat(read.comments()).hasSize(1);
    assertThat(read.problems()).singleElement().asString().contains(": line 2: ", reason);
  }

  @Test
  void aTableWithoutTheColumnsIsNamedOnce() throws Exception {
    Path file = file("other.csv", "name,age\nAnn,7\nBob,8\n");
    assertThatThrownBy(() -> CodedComments.read(file, CODES))
        .isInstanceOf(InvalidCodingFile.class)
        .hasMessageContaining("[id, conversation_id, text, codes]")
        .hasMessageContaining("[name, age]");
  }

  @Test
  void judgmentsAreReadAsClassifyPrintsThemOrShorter() throws Exception {
    Path file =
        file(
            "judgments.jsonl",
            """
            {"id": "1", "codes": ["for_cars"], "probabilities": {"for_trams": 0.1, "for_cars": 0.9}, "abstained": false, "abstention": null, "relation": {"label": "agree", "probabilities": {}}, "irony": {"probability": 0.7, "flagged": true}, "sentiment": {"label": "negative"}}
            {"id": "2", "codes": [], "abstained": true, "relation": {"label": null}, "irony": null, "sentiment": {"label": "not_parsed"}}
            {"id": "3", "codes": ["none"], "relation": "other", "irony": false}
            {"id": "3", "codes": []}
            {"id": "4", "codes": ["for_bikes"]}
            {"id": "5", "codes": ["for_cars"], "abstained": true}
            {"id": "6", "codes": [], "probabilities": {"for_cars": 1.5}}
            """);
    JudgmentFile read = JudgmentFile.read(file, CODES);
    Prediction first = of(read, "1");
    assertThat(first.codes()).containsExactly("for_cars");
    assertThat(first.probabilities()).containsEntry("for_cars", 0.9);
    assertThat(first.relation()).isEqualTo(Relation.AGREE);
    assertThat(first.ironic()).isTrue();
    assertThat(of(read, "2").basis()).isEqualTo(Basis.ABSTAINED);
    assertThat(of(read, "2").relation()).isNull();
    assertThat(of(read, "3").relation()).isEqualTo(Relation.OTHER);
    assertThat(of(read, "3").ironic()).isFalse();
    assertThat(read.tones()).containsOnlyKeys("1").containsEntry("1", CodedSentiment.NEGATIVE);
    assertThat(read.problems()).hasSize(4);
    assertThat(read.problems().get(0)).contains("line 4", "judged on line 3 already");
    assertThat(read.problems().get(3)).contains("line 7", "in [0, 1], found 1.5");
  }

  private static Prediction of(JudgmentFile read, String id) {
    return Objects.requireNonNull(read.byComment().get(id), id);
  }
}
