package org.commentariat.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commentariat.ingest.source.StatedComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonExportReaderTest {

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"body\":\"Word\",\"link_id\":\"t3_k\",\"parent_id\":\"t3_k\"}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"parent_id\":null,\"author\":\"ida\",\"text\":\"Hello\"}",
        "{\"id\":\"u1\",\"conversation_id\":\"u1\",\"reply_to\":null,\"speaker\":\"ida\",\"text\":\"Hi\",\"meta\":{}}",
        "[{\"body\":\"Hello\",\"parent_id\":3,\"id\":4,\"title\":\"x\"}]",
        "[1, 2, 3]",
        "{}",
        "{\"kind\":\"t1\"}",
        "Kites\n\n2 comments\n\nFine.",
        "let x = y;",
        "<html>{\"kind\":\"Listing\",\"data\":{}}</html>"
      })
  void whatIsNoExportOfThesePlatformsIsLeftToOthers(String text) throws IOException {
    assertThat(Reading.recognised(text)).isEmpty();
  }

  @Test
  void anExportIsRecognisedThoughItsOpeningIsCutInsideAText() throws IOException {
    String opening =
        "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t3\",\"data\":{\"selftext\":\""
            + "word ".repeat(20_000);
    assertThat(Reading.recognised(opening)).containsExactly("reddit");
  }

  @Test
  void aDamagedLineIsRejectedAndTheOthersAreRead() throws IOException {
    Reading reading =
        Reading.of(
            line("a")
                + "\n{\"id\":\"b\",\"body\":\"half a\n"
                + line("c")
                + "\n\n{\"id\":}\n"
                + line("d"));
    assertThat(reading.ids()).containsExactly("t1_a", "t1_c", "t1_d");
    assertThat(reading.rejections).hasSize(2);
    assertThat(reading.rejections.get(1)).startsWith("line 5, column 7: JSON was expected");
  }

  @Test
  void whatStandsBeforeAnEarlyEndIsKept() throws IOException {
    Reading reading = Reading.of("[" + line("a") + ",\n" + line("b") + ",\n{\"id\":\"c\",\"bo");
    assertThat(reading.ids()).containsExactly("t1_a", "t1_b");
    assertThat(reading.rejections)
        .containsExactly("line 3, column 14: JSON was expected; it ends too early");
  }

  @Test
  void whereverAFileEndsTooEarlyOnlyWhatWasCompleteIsReadAndTheEndIsNamed() throws IOException {
    String whole =
        """
        [{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"a","body":"A \\"1\\"",
        "link_id":"t3_k","parent_id":"t3_k","replies":{"kind":"Listing","data":{"children":[
        {"kind":"t1","data":{"id":"b","body":"B","link_id":"t3_k","parent_id":"t1_a"}}]}}}},
        {"kind":"t1","data":{"id":"c","body":"C","link_id":"t3_k","parent_id":"t3_k"}}]}}]""";
    assertThat(Reading.of(whole).ids()).containsExactly("t1_a", "t1_b", "t1_c");
    for (int end = 40; end < whole.length(); end++) {
      Reading reading = Reading.of(whole.substring(0, end));
      assertThat(List.of("t1_a", "t1_b", "t1_c")).as("cut at %d", end).containsAll(reading.ids());
      assertThat(reading.rejections).as("cut at %d", end).hasSize(1);
    }
    assertThat(
            Reading.of(
                    whole.substring(0, whole.indexOf("}},\n{\"kind\":\"t1\",\"data\":{\"id\":\"c")))
                .ids())
        .containsExactly("t1_b");
  }

  @Test
  void valuesMayFollowEachOtherAndGarbageBehindThemIsNamed() throws IOException {
    Reading reading = Reading.of("[" + line("a") + "]" + line("b") + "\n\u0000\u0000");
    assertThat(reading.ids()).containsExactly("t1_a", "t1_b");
    assertThat(reading.rejections).singleElement().asString().startsWith("line 2, column 1: ");
  }

  @Test
  void utf16AndNumbersThatAreNoneAreUnderstood() throws IOException {
    String text = "\uFEFF[{\"score\":NaN," + line("ä").substring(1) + "]";
    for (var charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
      assertThat(Reading.of(text.getBytes(charset)).ids()).containsExactly("t1_ä");
    }
  }

  @Test
  void ofAFieldThatStandsTwiceTheLastCounts() throws IOException {
    Reading reading =
        Reading.of("{\"body\":\"Old\"," + line("a").substring(1).replace("Word", "New"));
    assertThat(reading.comments).extracting(StatedComment::ownWords).containsExactly("New");
  }

  @Test
  void aChainOfAHundredThousandNestedRepliesIsReadFromTheOutsideInwards() throws IOException {
    int length = 100_000;
    StringBuilder chain = new StringBuilder();
    for (int k = 0; k < length; k++) {
      chain.append(
          "{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"replies\":");
    }
    chain.append("\"\"");
    for (int k = length - 1; k >= 0; k--) {
      chain
          .append(",\"id\":\"")
          .append(k)
          .append("\",\"body\":\"w\",\"parent_id\":\"")
          .append(k == 0 ? "t3_k" : "t1_" + (k - 1))
          .append("\",\"link_id\":\"t3_k\"}}]}}");
    }
    Reading reading = Reading.of(chain.toString());
    assertThat(reading.rejections).isEmpty();
    assertThat(reading.comments).hasSize(length);
    assertThat(reading.comments.get(0).parent()).isNull();
    assertThat(reading.comments.get(length - 1).parent()).isEqualTo("t1_99998");
  }

  @Test
  void aMillionLevelsAreRefusedWithAPlaceAndWithoutHarm() throws IOException {
    Reading reading = Reading.of(line("a") + "\n" + "{\"data\":[".repeat(500_000));
    assertThat(reading.ids()).containsExactly("t1_a");
    assertThat(reading.rejections)
        .singleElement()
        .asString()
        .startsWith("line 2: ")
        .contains("nested too deep");
  }

  @Test
  void aTextThatNoCommentHasIsRefusedAndTheNextLineRead() throws IOException {
    String giant = "{\"link_id\":\"t3_k\",\"id\":\"a\",\"body\":\"" + "w".repeat(17 << 20) + "\"}";
    Reading reading = Reading.of(giant + "\n" + line("b"));
    assertThat(reading.ids()).containsExactly("t1_b");
    assertThat(reading.rejections).singleElement().asString().contains("too long");
  }
}
