package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.stance.learned.StanceModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Training with an encoder of a few words, which tells {@code here} from {@code the}. */
class TrainCommandTest {
  private static final String CODEBOOK =
      """
      name: Trams
      version: "1"
      question: Where does the tram stop?
      unit: one comment
      codes:
        - id: stops_here
          label: It stops here
          definition: Says that the tram stops here.
        - id: stops_there
          label: It stops there
          definition: Says that the tram stops elsewhere.
      """;

  @TempDir Path folder;

  private Path codings;
  private Path model;

  @BeforeEach
  void writeTheFiles() throws IOException {
    codings = folder.resolve("coded.jsonl");
    model = folder.resolve("trams.model.json");
    Files.writeString(folder.resolve("trams.yaml"), CODEBOOK);
    Files.writeString(codings, coded(80));
    Path encoder = Files.createDirectory(folder.resolve("encoder"));
    for (String name : new String[] {"encoder.json", "vocab.txt", "model.onnx"}) {
      try (InputStream in =
          TrainCommandTest.class.getResourceAsStream("/org/commentariat/encoder/tiny/" + name)) {
        Files.write(encoder.resolve(name), in.readAllBytes());
      }
    }
  }

  /** Comments in threads of four; every other one says where, save for one in eleven. */
  private static String coded(int comments) {
    return IntStream.range(0, comments)
        .mapToObj(
            i ->
                """
                {"id": "c%d", "conversation_id": "t%d", "text": "%s", "codes": [%s]}
                """
                    .formatted(
                        i,
                        i / 4,
                        i % 2 == 0 ? "the tram stop here here" : "the the the tram",
                        i % 2 == 0 ^ i % 11 == 0 ? "\"stops_here\"" : ""))
        .collect(Collectors.joining());
  }

  private Terminal train(String more) {
    String line =
        "train %s --codebook %s --encoder %s -o %s %s"
            .formatted(
                codings, folder.resolve("trams.yaml"), folder.resolve("encoder"), model, more);
    return Terminal.run(line.strip().split(" "));
  }

  @Test
  void aModelIsWrittenAndWhatHasNoHeadIsSaid() throws Exception {
    Terminal run = train("");

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.out()).contains("Heads", "stops_here", "How well it was learned", "Calibration");
    assertThat(run.err()).contains("not learned: stops_there: 0 comments in 0 threads");
    StanceModel learned = StanceModelFile.read(model);
    assertThat(learned.codes().keySet()).containsExactly("stops_here");
    assertThat(learned.notLearned()).containsOnlyKeys("stops_there");
    assertThat(learned.provenance())
        .containsEntry("comments", "80 in 20 threads")
        .containsEntry("folds", "5")
        .containsKeys("codings", "macro_f1", "f1_stops_here", "labels", "seed");
  }

  @Test
  void theFiguresAreThoseOfThreadsNotLearnedFrom() {
    JsonNode json = JsonMapper.shared().readTree(train("--json").out());

    // one coding in eleven goes against the words: 40 comments say "here", 36 of them coded so
    assertThat(json.at("/evaluation/all/codes/0/f1/value").asDouble()).isBetween(0.85, 0.95);
    assertThat(json.at("/evaluation/comparisons")).hasSize(3);
    assertThat(json.at("/heads/0/comments").asInt()).isEqualTo(40);
    assertThat(json.at("/folds").asInt()).isEqualTo(5);
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    Terminal first = train("");
    String written = Files.readString(model);

    assertThat(train("--force").out()).isEqualTo(first.out());
    assertThat(Files.readString(model)).isEqualTo(written);
  }

  @Test
  void tooFewCommentsGiveNoModel() throws IOException {
    Files.writeString(codings, coded(12));

    Terminal run = train("");

    assertThat(run.exit()).isEqualTo(ExitCode.THRESHOLD);
    assertThat(run.err())
        .contains("stops_here: 6 comments in 3 threads; a head needs at least 20 in 5: code 14")
        .contains("no model was written");
    assertThat(model).doesNotExist();
  }

  @Test
  void aModelThatIsThereIsNotOverwritten() throws IOException {
    Files.writeString(model, "precious");

    assertThat(train("").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(model).hasContent("precious");
  }

  @Test
  void linesThatCannotBeUsedAreNamed() throws IOException {
    Files.writeString(
        codings,
        coded(80)
            + "{\"id\": \"x\", \"conversation_id\": \"t\", \"text\": \"\", \"codes\": [\"flies\"]}");

    Terminal run = train("");

    assertThat(run.exit()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err()).contains("line 81: \"flies\" is no code of this codebook");
  }

  @Test
  void anEncoderThatIsNoneIsRefused() throws IOException {
    Files.delete(folder.resolve("encoder").resolve("model.onnx"));

    Terminal run = train("");

    assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("model.onnx");
  }
}
