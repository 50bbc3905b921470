package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measuring judgments that are given in files, without the models. */
class EvaluateCommandTest {
  @TempDir Path folder;

  private Path codings;
  private Path judgments;

  /** 40 comments of 20 threads, of which every fourth is for privacy; a judge that misses some. */
  @BeforeEach
  void writeTheFiles() throws IOException {
    codings = folder.resolve("coded.jsonl");
    judgments = folder.resolve("judgments.jsonl");
    Files.writeString(codings, lines(1, 40, EvaluateCommandTest::coded));
    Files.writeString(judgments, lines(1, 40, EvaluateCommandTest::judged));
  }

  private static String lines(int from, int to, IntFunction<String> line) {
    return IntStream.rangeClosed(from, to).mapToObj(line).collect(Collectors.joining());
  }

  private static String coded(int i) {
    return """
    {"id": "x:%d", "conversation_id": "t%d", "text": "%s", "codes": ["%s"], "sentiment": "%s"}
    """
        .formatted(
            i,
            i / 2,
            i % 4 == 0 ? "A warrant first" : "No idea",
            i % 4 == 0 ? "pro_privacy" : "none",
            i % 3 == 0 ? "negative" : "neutral");
  }

  private static String judged(int i) {
    boolean found = i % 4 == 0 && i % 5 != 0;
    return """
    {"id": "x:%d", "codes": [%s], "probabilities": {"pro_privacy": %s}, "abstained": %s}
    """
        .formatted(i, found ? "\"pro_privacy\"" : "", found ? "0.8" : "0.2", i % 10 == 0);
  }

  private Terminal evaluate(String more) {
    String line = "evaluate " + codings + " --judgments " + judgments + " " + more;
    return Terminal.run(line.strip().split(" "));
  }

  @Test
  void theCommandExplainsItselfWithExamples() {
    assertThat(Terminal.run("evaluate", "--help").out())
        .contains("Examples:", "negative-tone", "--beside=NAME=FILE");
    assertThat(Terminal.run("diff", "--help").out()).contains("Examples:");
  }

  @Test
  void judgmentsInAFileAreMeasuredBesideBaselines() {
    Terminal run = evaluate("--json --baselines no-code,every-code,words,negative-tone,best-tone");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    // 10 comments hold the code, 8 of them are found, none wrongly
    assertThat(json.at("/all/codes/0/recall/value").asDouble()).isEqualTo(0.8);
    assertThat(json.at("/all/codes/0/precision/value").asDouble()).isEqualTo(1);
    assertThat(json.at("/all/abstained").asInt()).isEqualTo(4);
    assertThat(json.at("/without_abstentions/comments").asInt()).isEqualTo(36);
    assertThat(json.get("labels").asString()).isEqualTo("as given in coded.jsonl");
    assertThat(json.get("comparisons"))
        .extracting(each -> each.get("name").asString())
        .containsExactly("no-code", "every-code", "words", "negative-tone", "best-tone");
    JsonNode words = json.at("/comparisons/2/all/codes/0/f1");
    assertThat(words.isMissingNode()).isTrue();
    assertThat(json.at("/comparisons/2/codes/0/f1/value").asDouble())
        .as("a word tells the code")
        .isEqualTo(1);
    assertThat(json.at("/comparisons/3/how").asString()).contains("Tone: as coded");
  }

  @Test
  void filesHoldWhatIsPrinted() throws IOException {
    Path output = folder.resolve("out");
    Terminal run = evaluate("--no-baselines --json -o " + output + " --labels-note two_riders");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(PackagedProgram.names(output))
        .containsExactly("accuracy.json", "accuracy.md", "reliability-pro_privacy.svg");
    assertThat(output.resolve("accuracy.json")).hasContent(run.out());
    assertThat(output.resolve("accuracy.md"))
        .content()
        .contains("Labels: two\\_riders", "reliability-pro_privacy.svg");
    Terminal again = evaluate("--no-baselines -o " + output);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is not empty", "--force");
    assertThat(evaluate("--no-baselines --force -o " + output).exit()).isZero();
  }

  @Test
  void picturesOfAnEarlierEvaluationDoNotStayBesideTheNewOne() throws IOException {
    Path output = folder.resolve("out");
    evaluate("--no-baselines -o " + output);
    Files.writeString(output.resolve("reliability-of_my_own.svg"), "not ours");
    Files.writeString(
        judgments, lines(1, 40, i -> "{\"id\": \"x:%d\", \"codes\": []}\n".formatted(i)));

    Terminal run = evaluate("--no-baselines --force -o " + output);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(PackagedProgram.names(output))
        .as("no probabilities are told now, so there is nothing to draw")
        .containsExactly("accuracy.json", "accuracy.md", "reliability-of_my_own.svg");
  }

  @Test
  void somebodyElsesFiguresNameNoPictures() throws IOException {
    Path output = Files.createDirectory(folder.resolve("out"));
    Files.writeString(
        output.resolve("accuracy.json"), "{\"calibration\": [{\"code\": \"../coded\"}, 3]}");
    Path precious = Files.writeString(folder.resolve("coded.svg"), "precious");

    assertThat(evaluate("--no-baselines --force -o " + output).exit()).isZero();
    Files.writeString(output.resolve("accuracy.json"), "no JSON");
    assertThat(evaluate("--no-baselines --force -o " + output).exit()).isZero();

    assertThat(precious).exists();
  }

  @Test
  void whatCannotBeUsedIsSaidAndTheRestGoesOn() throws IOException {
    Files.writeString(
        codings,
        lines(1, 40, EvaluateCommandTest::coded)
            + coded(7)
            + coded(41).replace("none", "no_such_code")
            + coded(42)
            + "nonsense\n");
    Files.writeString(judgments, lines(1, 41, EvaluateCommandTest::judged));
    Terminal run = evaluate("--no-baselines");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .contains("coded.jsonl: line 41: the id x:7 stands on line 7 already; left out")
        .contains("coded.jsonl: line 42: \"no_such_code\" is no code of this codebook")
        .contains("coded.jsonl: line 44: not JSON")
        .contains("says nothing of 1 of 41 coded comments, e.g. x:42")
        .contains("1 judgments of comments that are not coded");
    assertThat(run.out())
        .contains("41 comments of 22 threads")
        .contains("No comment is coded to hold pro_law_enforcement, distrust_us_firms");
  }

  @Test
  void repliesToUnknownCommentsAreCounted() throws IOException {
    Files.writeString(
        codings,
        lines(1, 38, EvaluateCommandTest::coded)
            + coded(39).replace("\"text\"", "\"reply_to\": \"x:1\", \"text\"")
            + coded(40).replace("\"text\"", "\"reply_to\": \"y:1\", \"text\""));
    Terminal run = evaluate("--no-baselines --json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).get("notes").toString())
        .contains("read without what they answer: 1.");
    assertThat(run.err()).contains("read without what they answer: 1.");
  }

  @Test
  void aBaselineThatCannotBeIsSaidToBeMissing() throws IOException {
    Files.writeString(codings, Files.readString(codings).replace("sentiment", "mood"));
    Terminal run = evaluate("--baselines no-code,best-tone");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("No tone is known").doesNotContain("best-tone:");
  }

  @Test
  void otherJudgmentsStandBeside() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, lines(1, 40, i -> "{\"id\": \"x:%d\", \"codes\": []}\n".formatted(i)));
    Terminal run = evaluate("--no-baselines --beside silent=" + other);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("silent: Judgments in other.jsonl.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evaluate no-such-file | 3 | does not exist",
        "evaluate | 2 | CODINGS",
        "evaluate FOLDER/coded.jsonl --judgments FOLDER/none.jsonl | 3 | no such file",
        "evaluate FOLDER/coded.jsonl --judgments FOLDER/coded.jsonl --codebook none.yaml | 3 | none.yaml",
        "evaluate FOLDER | 3 | sample.json",
        "evaluate FOLDER/empty.jsonl | 3 | no coded comment",
        "evaluate FOLDER/coded.jsonl --judgments FOLDER/empty.jsonl | 3 | judges none",
        "evaluate FOLDER/coded.jsonl --baselines luck | 2 | luck",
        "evaluate FOLDER/coded.jsonl --judgments FOLDER/coded.jsonl --model m | 2 | --judgments are measured as they are",
        "evaluate FOLDER/coded.jsonl --judgments FOLDER/coded.jsonl --llm http://127.0.0.1:1/v1 --llm-model m | 2 | contradict",
        "evaluate FOLDER/coded.jsonl --classifier cues --llm http://127.0.0.1:1/v1 --llm-model m | 2 | --llm judges by itself",
        "evaluate FOLDER/coded.jsonl --llm-model m | 2 | without --llm URL",
        "diff page.txt | 2 | --codebook",
        "diff --codebook a.yaml --codebook b.yaml page.txt | 3 | b.yaml",
        "diff --codebook a --codebook b --codebook c page.txt | 2 | 3 times"
      })
  void whatMakesNoSenseIsRefused(String line, int exit, String reason) throws IOException {
    Files.writeString(folder.resolve("empty.jsonl"), "\n");
    Terminal run = Terminal.run(line.replace("FOLDER", folder.toString()).split(" "));
    assertThat(run.err()).contains(reason);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aCodingFolderIsMeasuredOnWhatItsCodersSettled() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(
        page,
        """
        A headline

        3 Comments

        The tram is late.

        Ann said,
        The tram is late.

        The tram is red.

        Bob said,
        The tram is red.

        The tram is old.
        """);
    Path coding = folder.resolve("coding");
    Terminal sample =
        Terminal.run(
            "sample", page.toString(), "-n", "2", "--coders", "eva", "-o", coding.toString());
    assertThat(sample.exit()).as(sample.err()).isIn(0, 4);
    Path sheet = coding.resolve("eva.csv");
    String filled =
        Files.readString(sheet)
            .lines()
            .map(line -> line.matches("u\\d+.*") ? line.replaceFirst(",,,,,,$", ",1,,,,0,") : line)
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.writeString(sheet, filled);
    Path told = folder.resolve("told.jsonl");
    Files.writeString(
        told, lines(1, 3, i -> "{\"id\": \"page-%d\", \"codes\": []}\n".formatted(i)));
    Terminal run =
        Terminal.run(
            "evaluate", coding.toString(), "--judgments", told.toString(), "--no-baselines");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 comments of 1 thread.", "pro_privacy");
    assertThat(run.err()).contains("1 judgments of comments that are not coded");
  }
}
