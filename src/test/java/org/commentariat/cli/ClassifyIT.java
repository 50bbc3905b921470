package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judging lines with the real models. */
class ClassifyIT {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void judgmentsComeInTheOrderOfTheInputAndParentsMayFollow() {
    Terminal run =
        Terminal.runWithInput(
            """
            {"id": "answer", "text": "Exactly.", "reply_to": "first"}
            {"id": "laugh", "text": "lol", "reply_to": "first"}

            {"id": "first", "text": "The government has no right to read our mail without a warrant."}
            {"id": 7, "text": "Does anybody know when the hearing is? \\ud83d\\ude00", "reply_to": null, "meta": {}}
            nonsense
            {"id": "empty", "text": ""}
            """,
            "classify");
    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.err()).contains("standard input: line 6: not JSON");
    List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.get("id").asString())
        .containsExactly("answer", "laugh", "first", "7", "empty");
    assertThat(lines.get(2).get("codes").toString()).isEqualTo("[\"pro_privacy\"]");
    assertThat(lines.get(0).get("codes"))
        .as("an endorsement takes over its parent's codes")
        .isEqualTo(lines.get(2).get("codes"));
    assertThat(lines.get(1).get("codes").toString()).isEqualTo("[\"none\"]");
    assertThat(lines.get(4).get("abstained").asBoolean()).as("no words, no judgment").isTrue();
    assertThat(lines.get(4).get("codes").toString()).isEqualTo("[]");
    assertThat(lines.get(4).get("sentiment").toString())
        .isEqualTo("{\"label\":\"not_parsed\",\"distribution\":null}");
    for (JsonNode line : lines) {
      assertThat(line.propertyNames())
          .containsExactly(
              "id",
              "codes",
              "probabilities",
              "abstained",
              "abstention",
              "evidence",
              "relation",
              "irony",
              "sentiment");
    }
  }

  @Test
  void aReplyToAPlaceholderIsJudgedAsIfItAnsweredNobody() {
    String reply = "{\"id\": \"reply\", \"text\": \"Exactly.\", \"reply_to\": %s}\n";
    Terminal toNobody = Terminal.runWithInput(reply.formatted("null"), "classify");
    Terminal toPlaceholder =
        Terminal.runWithInput(
            "{\"id\": \"gone\", \"text\": \"\", \"meta\": {\"placeholder\": \"missing\"}}\n"
                + reply.formatted("\"gone\""),
            "classify");
    assertThat(toPlaceholder.exit()).as(toPlaceholder.err()).isZero();
    assertThat(toPlaceholder.out()).isEqualTo(toNobody.out()).contains("\"id\":\"reply\"");
  }

  @Test
  void evidencePointsIntoTheText() {
    String text =
        "\ud83d\ude00 \u00dcber all: the government has no right to read our mail without a warrant.";
    Terminal run = Terminal.runWithInput("{\"id\": \"1\", \"text\": \"" + text + "\"}", "classify");
    JsonNode evidence = JSON.readTree(run.out()).get("evidence");
    assertThat(evidence.size()).isPositive();
    for (JsonNode found : evidence) {
      assertThat(text.substring(found.get("start").asInt(), found.get("end").asInt()))
          .isEqualTo(found.get("text").asString());
      assertThat(found.get("source").asString()).isNotBlank();
    }
  }

  @Test
  void aHeadlineCountsWhereverItStands() {
    String comment = "\"text\": \"They have been lying to all of us, so I stopped using it.\"";
    Terminal run =
        Terminal.runWithInput(
            "{\"id\": \"1\", %s, \"meta\": {\"title\": \"Google admits a mistake\"}}\n"
                    .formatted(comment)
                + "{\"id\": \"2\", %s, \"meta\": {\"article\": \"Google admits a mistake\"}}\n"
                    .formatted(comment)
                + "{\"id\": \"3\", %s, \"title\": \"Google admits a mistake\"}\n".formatted(comment)
                + "{\"id\": \"4\", %s}\n".formatted(comment),
            "classify");
    List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();
    JsonNode probabilities = lines.get(0).get("probabilities");
    assertThat(lines.get(1).get("probabilities")).isEqualTo(probabilities);
    assertThat(lines.get(2).get("probabilities")).isEqualTo(probabilities);
    assertThat(lines.get(3).get("probabilities")).isNotEqualTo(probabilities);
  }

  @Test
  void noInputIsNoOutput() {
    Terminal run = Terminal.runWithInput("\n  \n", "classify");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
  }
}
