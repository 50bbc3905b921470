package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.stance.llm.endpoint.ModelServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judging by a language model, from the command line to the report. */
class LanguageModelIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ANSWER =
      "{\"evidence\":[{\"code\":\"pro_privacy\",\"text\":\"a warrant\"}],"
          + "\"codes\":{\"pro_privacy\":0.8,\"pro_law_enforcement\":0.1,\"distrust_us_firms\":0},"
          + "\"relation\":{\"agree\":0.9,\"disagree\":0.1,\"other\":0},\"irony\":0.6,\"cannot_judge\":\"no\"}";
  private static final String COMMENTS =
      """
      {"id": "1", "text": "Not without a warrant."}
      {"id": "2", "text": "Right, a warrant it is.", "reply_to": "1"}
      {"id": "3", "text": "Say BUS."}
      {"id": "4", "text": ""}
      """;

  @TempDir Path folder;

  @Test
  void classifyPrintsWhatTheModelAnsweredAndASecondRunAsksNoMore() throws Exception {
    try (ModelServer server = server()) {
      Terminal run = classify(server);
      assertThat(run.exit()).as(run.err()).isEqualTo(4);
      assertThat(run.err()).contains("3: not judged: no usable answer");
      List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();
      assertThat(lines.get(0).get("codes")).hasToString("[\"pro_privacy\"]");
      assertThat(lines.get(0).get("relation").isNull()).isTrue();
      assertThat(lines.get(0).at("/evidence/0"))
          .hasToString(
              "{\"code\":\"pro_privacy\",\"start\":12,\"end\":21,\"text\":\"a warrant\",\"kind\":\"citation\",\"source\":\"citation\"}");
      assertThat(lines.get(1).at("/relation/label").asString()).isEqualTo("agree");
      assertThat(lines.get(1).at("/irony/flagged").asBoolean()).isTrue();
      assertThat(lines.get(2).get("abstention").asString()).isEqualTo("no_answer");
      assertThat(lines.get(2).at("/probabilities/pro_privacy").isNull()).isTrue();
      assertThat(lines.get(3).get("abstention").asString()).isEqualTo("no_words");

      int sent = server.calls().size();
      Terminal again = classify(server);
      assertThat(again.out()).isEqualTo(run.out());
      assertThat(server.calls()).as("only the useless answer is asked for again").hasSize(sent + 2);
    }
  }

  @Test
  void theReportSaysWhoJudged() throws Exception {
    Path page = Files.writeString(folder.resolve("comments.jsonl"), COMMENTS);
    Path out = folder.resolve("out");
    try (ModelServer server = server()) {
      Terminal run =
          Terminal.run(
              "analyze",
              page.toString(),
              "-o",
              out.toString(),
              "--llm",
              server.url(),
              "--llm-model",
              "m",
              "--cache",
              folder.resolve("cache").toString());
      assertThat(run.exit()).as(run.err()).isEqualTo(4);
      String host = server.url().replaceAll("http://|/v1", "");
      assertThat(Files.readString(out.resolve("report.md")))
          .contains("judged by the language model “m” at")
          .contains("1 comment without a usable answer is counted as abstained");
      JsonNode settings =
          JSON.readTree(Files.readString(out.resolve("manifest.json"))).at("/provenance/settings");
      assertThat(settings.get("llm_host").asString()).isEqualTo(host);
      assertThat(settings.get("llm_model_reported").asString()).isEqualTo("invented-model-2026");
      assertThat(settings.get("llm_prompt_sha256").asString()).matches("[0-9a-f]{64}");
      assertThat(settings.get("llm_no_answer").asString()).isEqualTo("1");
    }
  }

  @Test
  void aLanguageModelIsMeasuredLikeAnyOther() throws Exception {
    Path coded =
        Files.writeString(
            folder.resolve("coded.csv"),
            """
            id,conversation_id,text,codes
            1,t1,Not without a warrant.,pro_privacy
            2,t2,Nice weather.,none
            3,t2,Say BUS.,none
            """);
    try (ModelServer server = server()) {
      Terminal run =
          Terminal.run(
              "evaluate",
              coded.toString(),
              "--json",
              "--baselines",
              "cues,zero-shot",
              "--llm",
              server.url(),
              "--llm-model",
              "m",
              "--no-cache");
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.PARTIAL);
      assertThat(run.err())
          .contains("3 comments, 0 answers kept", "tokens to read", "3: not judged");
      JsonNode json = JSON.readTree(run.out());
      assertThat(json.get("judge").asString()).startsWith("the language model “m” at 127.0.0.1");
      assertThat(json.at("/all/codes/0/both").asInt()).isEqualTo(1);
      assertThat(json.at("/all/codes/0/judged").asInt()).isEqualTo(2);
      assertThat(json.at("/all/abstained").asInt()).isEqualTo(1);
      assertThat(json.get("comparisons"))
          .extracting(each -> each.get("name").asString())
          .containsExactly("cues", "zero-shot");
      assertThat(json.get("notes").toString()).contains("count as abstained: 1.");
    }
  }

  private static ModelServer server() throws Exception {
    return ModelServer.that(
        (call, exchange) ->
            ModelServer.says(call.question().contains("BUS") ? "BUS" : ANSWER)
                .answer(call, exchange));
  }

  private Terminal classify(ModelServer server) {
    return Terminal.runWithInput(
        COMMENTS,
        "classify",
        "--llm",
        server.url(),
        "--llm-model",
        "m",
        "--cache",
        folder.resolve("cache").toString());
  }
}
