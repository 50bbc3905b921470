package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.encoder.OnnxEncoder;
import org.commentariat.encoder.TextEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judging by a model and an encoder of one's own. The tiny encoder's scores are the sums of the ids
 * of the tokens (tram 5, stop 7, unknown words 1, the special ones 2 and 3) and of their types.
 */
class LearnedModelIT {
  private static final String CODEBOOK =
      """
      name: Trams
      version: 1
      question: For trams?
      unit: one comment
      codes:
        - {id: for_trams, label: For trams, definition: Wants trams., intercept: -2}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeCodebookEncoderAndModel() throws Exception {
    for (String name : List.of("encoder.json", "vocab.txt", "model.onnx")) {
      try (InputStream in = TextEncoder.class.getResourceAsStream("tiny/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    Files.writeString(folder.resolve("trams.yaml"), CODEBOOK);
    writeModel("trams.model.json", -12);
  }

  private void writeModel(String name, int intercept) throws Exception {
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      Files.writeString(
          folder.resolve(name),
          """
          {"format": "commentariat stance model", "format_version": 2, "own_words_encoder": null,
           "codebook": {"name": "Trams", "version": "0", "fingerprint": "%s"},
           "encoder": {"name": "tiny", "sha256": "%s"},
           "features": ["logits"],
           "codes": {"for_trams": {"score": {"weights": [1, 0], "intercept": %d},
                     "calibration": {"slope": 1, "offset": 0}, "unsure_from": 0.5, "applies_from": 0.5}},
           "not_learned": {}, "relation": null, "irony": null, "provenance": {}}
          """
              .formatted("0".repeat(64), encoder.sha256(), intercept));
    }
  }

  @Test
  void aModelOfOnesOwnJudgesWithItsSentencesAsEvidence() {
    Terminal run =
        classify(
            "{\"id\": \"1\", \"text\": \"Well. Tram stop tram.\"}\n{\"id\": \"2\", \"text\": \"Hm.\"}\n");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("same codes but is not the same file");
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    // [CLS] well . tram stop tram . [SEP]: 2 + 1 + 10 + 5 + 7 + 5 + 10 + 3 = 43; R: plogis(43 - 12)
    assertThat(lines.get(0).get("probabilities").get("for_trams").asDouble()).isEqualTo(1);
    assertThat(lines.get(0).get("codes").toString()).isEqualTo("[\"for_trams\"]");
    JsonNode evidence = lines.get(0).get("evidence").get(0);
    assertThat(evidence.get("kind").asString()).isEqualTo("sentence");
    // [CLS] hm . [SEP]: 2 + 1 + 10 + 3 = 16; R: round(plogis(16 - 12), 6)
    assertThat(lines.get(1).get("probabilities").get("for_trams").asDouble()).isEqualTo(0.982014);
  }

  @Test
  void anotherEncoderIsRefused() throws IOException {
    Files.writeString(folder.resolve("vocab.txt"), "more\n", StandardOpenOption.APPEND);
    Terminal run = classify("{\"id\": \"1\", \"text\": \"Tram.\"}\n");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("trams.model.json: the model was learned with another encoder");
  }

  @Test
  void aDiffIsJudgedByTheModelGivenAndSaysSo() throws Exception {
    JsonNode json = diff("trams.model.json");

    assertThat(json.at("/new/judge").asString()).isEqualTo("the learned classifier");
    assertThat(json.at("/new/models").toString()).contains("stance model for Trams");
    assertThat(json.at("/old/models")).isEqualTo(json.at("/new/models"));
    assertThat(json.at("/notes/0").asString()).contains("the same model");
    assertThat(json.at("/shares/0/after/value").asDouble()).isEqualTo(1);
    assertThat(json.get("changed").isEmpty()).isTrue();
  }

  @Test
  void eachCodebookOfADiffCanHaveItsOwnModel() throws Exception {
    writeModel("strict.model.json", -30); // "Hm." has 16, "Well. Tram stop tram." 43

    JsonNode json = diff("trams.model.json", "strict.model.json");

    assertThat(json.at("/old/models")).isNotEqualTo(json.at("/new/models"));
    assertThat(json.at("/notes/0").asString()).contains("different codings");
    assertThat(json.get("changed").size()).isEqualTo(1);
    assertThat(json.at("/changed/0/old").asString()).isEqualTo("for_trams");
    assertThat(json.at("/changed/0/new").asString()).isEqualTo("none");
  }

  private JsonNode diff(String... models) throws IOException {
    Files.writeString(folder.resolve("new.yaml"), CODEBOOK.replace("version: 1", "version: 2"));
    Files.writeString(
        folder.resolve("page.jsonl"),
        "{\"id\": \"1\", \"text\": \"Well. Tram stop tram.\"}\n{\"id\": \"2\", \"text\": \"Hm.\"}\n");
    String line = "diff page.jsonl --json --codebook trams.yaml --codebook new.yaml --encoder .";
    Terminal run =
        Terminal.run(
            Stream.concat(
                    Arrays.stream(line.split(" ")),
                    Arrays.stream(models).flatMap(model -> Stream.of("--model", model)))
                .map(word -> word.matches(".*\\.(jsonl?|yaml)|\\.") ? folder + "/" + word : word)
                .toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  private Terminal classify(String input) {
    return Terminal.runWithInput(
        input,
        "classify",
        "--codebook",
        folder.resolve("trams.yaml").toString(),
        "--model",
        folder.resolve("trams.model.json").toString(),
        "--encoder",
        folder.toString());
  }
}
