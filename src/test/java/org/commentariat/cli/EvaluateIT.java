package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measuring, and comparing codebooks, with the real models. */
class EvaluateIT {
  @TempDir Path folder;

  private Path codings() throws IOException {
    return Files.writeString(
        folder.resolve("coded.csv"),
        """
        id,conversation_id,reply_to,text,codes
        a:1,t1,,The government has no right to read our mail without a warrant.,pro_privacy
        a:2,t1,a:1,Exactly.,pro_privacy
        a:3,t2,,Does anybody know when the hearing is?,none
        a:4,t2,a:3,Next Tuesday I think.,none
        """);
  }

  @Test
  void theProgramMeasuresItsOwnJudgments() throws IOException {
    Terminal run =
        Terminal.run(
            "evaluate", codings().toString(), "--json", "--baselines", "no-code,negative-tone");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.at("/all/codes/0/both").asInt())
        .as("the reply takes over its parent's code")
        .isEqualTo(2);
    assertThat(json.at("/calibration/0/comments").asInt()).isEqualTo(4);
    assertThat(json.at("/comparisons/1/how").asString()).contains("as CoreNLP hears it");
  }

  @Test
  void judgmentsFromAFileAreSetBesideTheCues() throws IOException {
    Path judgments = folder.resolve("judgments.jsonl");
    Files.writeString(
        judgments,
        """
        {"id": "a:1", "codes": ["pro_privacy"]}
        {"id": "a:2", "codes": []}
        {"id": "a:3", "codes": []}
        {"id": "a:4", "codes": []}
        """);
    Terminal run =
        Terminal.run(
            "evaluate",
            codings().toString(),
            "--judgments",
            judgments.toString(),
            "--baselines",
            "cues",
            "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.at("/all/codes/0/both").asInt()).isEqualTo(1);
    assertThat(json.at("/comparisons/0/name").asString()).isEqualTo("cues");
    assertThat(json.at("/comparisons/0/codes/0/both").asInt()).isEqualTo(2);
  }

  @Test
  void aCodebookWithoutItsCuesLosesItsCodes() throws IOException {
    Path bare = folder.resolve("bare.yaml");
    Files.writeString(
        bare,
        """
        name: Bare
        version: "1"
        question: What does the comment want?
        unit: the comment's own words
        rules: [Code what is said.]
        weights_from: judgment
        codes:
          - {id: pro_privacy, label: For privacy, definition: Wants data kept from the state., intercept: -3}
          - {id: firms, label: Distrust, definition: Distrusts the firms., intercept: -3}
        cues:
          - {name: trams, code: firms, weight: 4, phrase: "tram firm"}
        """);
    Terminal run =
        Terminal.run(
            "diff",
            "--classifier",
            "cues",
            "--codebook",
            bare.toString(),
            "--json",
            codings().toString());
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("comments").asInt()).isEqualTo(4);
    assertThat(json.at("/old/judge").asString()).isEqualTo("the cues classifier");
    assertThat(json.at("/codes/0/fate").asString()).isEqualTo("kept");
    assertThat(json.at("/codes/1/fate").asString()).isEqualTo("added");
    assertThat(json.get("changed").size()).as("the comment and its endorsement").isEqualTo(2);
    assertThat(json.at("/changed/0/moves/0/evidence_lost").size()).isPositive();
    assertThat(json.at("/shares/0/before/value").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/shares/0/after/value").asDouble()).isZero();
  }
}
