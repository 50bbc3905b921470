package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged program on another topic: an invented codebook about cycle lanes, and 120 invented
 * comments below twelve invented articles, coded by it.
 */
class OwnCodebookIT {
  private static final Path PROGRAM = Path.of(System.getProperty("commentariat.program"));
  private static final String COMMENTS =
      """
      {"id": "1", "text": "Build the lane, then my children can ride to school safely."}
      {"id": "2", "text": "The council decided in secret and lied to every one of us residents."}
      {"id": "3", "text": "What time does the library close?"}
      """;

  @TempDir static Path folder;

  private record Run(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @BeforeAll
  static void writeTheFilesAndTrain() throws Exception {
    for (String name : List.of("lanes.yaml", "coded.csv")) {
      try (InputStream in = OwnCodebookIT.class.getResourceAsStream("lanes/" + name)) {
        Files.write(folder.resolve(name), Objects.requireNonNull(in, name).readAllBytes());
      }
    }
    Files.writeString(folder.resolve("page.jsonl"), COMMENTS);
    Run run = run("train coded.csv --codebook lanes.yaml -o lanes.model.json --json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode heads = run.json().get("heads");
    assertThat(heads)
        .extracting(head -> head.get("name").asString())
        .containsExactly("for_lanes", "against_lanes", "blames_council");
    JsonNode macro = run.json().at("/evaluation/all/macro_f1");
    // every code to every comment: F1 of 36, 36 and 24 in 120, R: mean(2 * p / (1 + p)) is .42
    assertThat(macro.get("value").asDouble()).as("on threads not learned from").isGreaterThan(0.5);
  }

  private static Run run(String line) throws IOException, InterruptedException {
    File out = Files.createTempFile(folder, "out", ".txt").toFile();
    File err = Files.createTempFile(folder, "err", ".txt").toFile();
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(PROGRAM.resolve("commentariat").toString()),
                        Stream.of(line.split(" ")))
                    .toList())
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    int exit = process.waitFor();
    return new Run(
        exit,
        Files.readString(out.toPath(), StandardCharsets.UTF_8),
        Files.readString(err.toPath(), StandardCharsets.UTF_8));
  }

  @Test
  void whatWasLearnedJudgesNewComments() throws Exception {
    Run run = run("classify page.jsonl --codebook lanes.yaml --model lanes.model.json");
    assertThat(run.exit()).as(run.err()).isZero();
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines.get(0).at("/probabilities/for_lanes").asDouble())
        .isGreaterThan(lines.get(2).at("/probabilities/for_lanes").asDouble());
    assertThat(lines.get(1).at("/probabilities/blames_council").asDouble())
        .isGreaterThan(lines.get(0).at("/probabilities/blames_council").asDouble());
    assertThat(lines.get(0).has("caution")).isFalse();
  }

  @Test
  void whatWasLearnedIsMeasured() throws Exception {
    Run run =
        run(
            "evaluate coded.csv --codebook lanes.yaml --model lanes.model.json --json"
                + " --baselines every-code,zero-shot,cues");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("judge").asString()).startsWith("the learned classifier");
    assertThat(json.get("comparisons"))
        .extracting(each -> each.get("name").asString())
        .containsExactly("every-code", "zero-shot");
    assertThat(json.get("notes").toString()).contains("The codebook has no cues to compare with.");
    assertThat(json.at("/all/macro_f1/value").asDouble())
        .as("on the comments learned from")
        .isGreaterThan(json.at("/comparisons/0/macro_f1/value").asDouble());
  }

  @Test
  void aReportIsMadeByTheModel() throws Exception {
    Run run = run("analyze page.jsonl --codebook lanes.yaml --model lanes.model.json -o report");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("report/manifest.json")))
        .contains("stance model for Cycle lanes");
    assertThat(Files.readString(folder.resolve("report/report.md")))
        .contains("Blames the council")
        .doesNotContain("zero-shot");
  }

  @Test
  void anotherVersionOfTheCodebookIsComparedByTheModel() throws Exception {
    Path changed = folder.resolve("changed.yaml");
    Files.writeString(
        changed,
        Files.readString(folder.resolve("lanes.yaml")).replace("version: \"1\"", "version: \"2\""));
    Run run =
        run(
            "diff page.jsonl --codebook lanes.yaml --codebook changed.yaml"
                + " --model lanes.model.json --json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.json().at("/old/judge").asString()).isEqualTo("the learned classifier");
    assertThat(run.json().get("changed").isEmpty()).isTrue();
  }

  @Test
  void tooFewCodingsAreRefusedWithWhatIsMissing() throws Exception {
    Files.write(
        folder.resolve("few.csv"),
        Files.readAllLines(folder.resolve("coded.csv")).subList(0, 1 + 4 * 10));
    Run run = run("train few.csv --codebook lanes.yaml -o few.model.json");
    assertThat(run.exit()).isEqualTo(ExitCode.THRESHOLD);
    assertThat(run.err())
        .contains(
            "blames_council: 8 comments in 4 threads; a head needs at least 20 in 5: code 12 more");
    assertThat(folder.resolve("few.model.json")).doesNotExist();
  }

  @Test
  void withoutCodingsEverythingSaysThatNobodyCheckedIt() throws Exception {
    String mark = "zero-shot: unvalidated";
    Run lines = run("classify page.jsonl --codebook lanes.yaml");
    assertThat(lines.err()).contains(mark);
    assertThat(lines.out().lines()).hasSize(3).allMatch(line -> line.contains(mark));
    Run report = run("analyze page.jsonl --codebook lanes.yaml -o first-look");
    assertThat(report.exit()).as(report.err()).isZero();
    for (String name : List.of("report.md", "report.html", "findings.json", "manifest.json")) {
      assertThat(Files.readString(folder.resolve("first-look").resolve(name))).contains(mark);
    }
    Run measured = run("evaluate coded.csv --codebook lanes.yaml --baselines no-code");
    assertThat(measured.out()).contains(mark);
    Run cues = run("classify page.jsonl --codebook lanes.yaml --classifier cues");
    assertThat(cues.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(cues.err()).contains("has no cues", "--model FILE", "--classifier zero-shot");
  }
}
