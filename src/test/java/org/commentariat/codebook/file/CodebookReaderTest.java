package org.commentariat.codebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.Cue;
import org.commentariat.codebook.Cue.Effect;
import org.commentariat.codebook.Cue.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookReaderTest {
  /** Line numbers in the tests below count from the first line of this file. */
  private static final String PARKING =
      """
      name: Parking
      version: 1.10
      question: For or against paid parking?
      unit: one comment
      codes:
        - id: pro
          label: For
          definition: Wants paid parking.
          intercept: -2
        - id: con
          label: Against
          definition: Wants none.
          opposes: pro
      weights_from: set by hand
      words:
        fee: [fee, parking fee, meter]
      cues:
        - name: fair fee
          code: pro
          weight: 1.5
          phrase: "{fee} ..2 fair/just"
          negated: flips to con
      """;

  @TempDir Path folder;

  @Test
  void aCodebookKeepsItsVersionAsWritten() throws Exception {
    Codebook codebook = read(PARKING);

    assertThat(codebook.version()).isEqualTo("1.10");
    assertThat(codebook.codes()).extracting(Code::id).containsExactly("pro", "con");
    assertThat(codebook.code("con").orElseThrow().opposes()).isEqualTo("pro");
    assertThat(codebook.code("none")).isEmpty();
  }

  @Test
  void aCueIsCancelledByAttributionUnlessTheFileSaysOtherwise() throws Exception {
    Cue cue = read(PARKING).cues().get(0);

    assertThat(cue.attributed()).isEqualTo(Effect.CANCELS);
    assertThat(cue.asked()).isEqualTo(Effect.COUNTS);
    assertThat(cue.negated()).isEqualTo(Effect.FLIPS);
    assertThat(cue.negatedCode()).isEqualTo("con");
  }

  @Test
  void theFingerprintIsTheHashOfTheBytes() throws Exception {
    String fingerprint = read(PARKING).fingerprint();

    assertThat(fingerprint).matches("[0-9a-f]{64}").isEqualTo(read(PARKING).fingerprint());
    assertThat(read(PARKING + "# a remark\n").fingerprint()).isNotEqualTo(fingerprint);
  }

  @Test
  void aFileIsNamedInItsErrors() throws IOException {
    Path file = Files.writeString(folder.resolve("parking.yaml"), "nmae: Parking\n");

    InvalidCodebook error =
        catchThrowableOfType(InvalidCodebook.class, () -> CodebookReader.read(file));

    assertThat(error)
        .hasMessageContaining("parking.yaml: line 1: unknown key \"nmae\"; did you mean \"name\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "definition: Wants paid | defintion: Wants paid | 8 | unknown key \"defintion\"; did you"
            + " mean \"definition\"?",
        "label: For | label: | 7 | code: \"label\" is missing",
        "id: pro | id: Pro-1 | 6 | \"Pro-1\" cannot be an id",
        "id: pro | id: none | 6 | \"none\" cannot be an id",
        "id: con | id: pro | 10 | two codes with the id \"pro\"",
        "opposes: pro | opposes: prp | 13 | unknown code \"prp\"; did you mean \"pro\"?",
        "intercept: -2 | intercept: low | 9 | \"intercept\" is not a number: low",
        "intercept: -2 | applies_from: 2 | 9 | expected 0 ≤ unsure_from ≤ applies_from ≤ 1",
        "weight: 1.5 | weight: much | 20 | \"weight\" is not a number: much",
        "weight: 1.5 | weight: .inf | 20 | \"weight\" is not a number",
        "weight: 1.5 | strength: stong | 20 | expected strong, medium, weak, found \"stong\"; did you",
        "weight: 1.5 | negated: counts | 22 | \"negated\" stands twice; first on line 20",
        "code: pro | code: prp | 19 | unknown code \"prp\"; did you mean \"pro\"?",
        "{fee} ..2 | {feee} ..2 | 21 | unknown word set \"feee\"; did you mean \"fee\"?",
        "fair/just | fair/ | 21 | \"fair/\" has an empty alternative",
        "fair/just | ..3 | 21 | ends with a gap",
        "..2 fair | ..x fair | 21 | \"..x\" is not a gap; expected ..1 to ..9",
        "{fee} ..2 fair/just | ..2 fair | 21 | begins with a gap",
        "{fee} ..2 fair/just | fair? | 21 | nothing in it that must be there",
        "fair/just | isn't | 21 | write the full words",
        "phrase: | frame: | 21 | frame: expected keys with values",
        "negated: flips to con | negated: flips to cno | 22 | unknown code \"cno\"; did you mean"
            + " \"con\"?",
        "negated: flips to con | negated: cancel | 22 | expected counts, cancels or required, or",
        "negated: flips to con | attributed: flips to con | 22 | expected counts, cancels or"
            + " required, found",
        "weights_from: set by hand | endorsements: exactly/ | 14 | has an empty alternative",
        "[fee, parking fee, meter] | fee | 16 | word set \"fee\": expected a list of words",
        "[fee, parking fee, meter] | [\"don't\"] | 16 | write the full words",
        "intercept: -2 | intercept: *two | 9 | anchors (&) and aliases (*) are not allowed",
        "version: 1.10 | version: [1, 2] | 2 | \"version\": expected a text",
      })
  void anErrorIsFoundOnItsLine(String written, String wrong, int line, String message) {
    InvalidCodebook error = invalid(PARKING.replaceFirst(quote(written), quoteNew(wrong)));

    assertThat(error.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains(message);
              assertThat(problem.line()).isEqualTo(line);
            });
  }

  @Test
  void aFrameNeedsAVerbAndKnownRoles() {
    String frame = "frame:\n        whom: \"driver\"\n";

    InvalidCodebook error = invalid(PARKING.replace("phrase: \"{fee} ..2 fair/just\"\n", frame));

    assertThat(messages(error))
        .contains("line 22: unknown key \"whom\"; did you mean \"who\"?")
        .contains("line 22: frame: \"does\" is missing");
  }

  @Test
  void aCueNeedsAPattern() {
    InvalidCodebook error = invalid(PARKING.replace("    phrase: \"{fee} ..2 fair/just\"\n", ""));

    assertThat(messages(error)).contains("line 18: cue: expected \"phrase\" or \"frame\"");
  }

  @Test
  void allErrorsAreListedAtOnceInTheOrderOfTheFile() {
    InvalidCodebook error =
        invalid(PARKING.replace("unit:", "units:").replace("1.5", "x").replace("For\n", "\n"));

    assertThat(messages(error).lines().map(line -> line.split(":", 2)[0]))
        .containsExactly("line 1", "line 4", "line 7", "line 20");
  }

  @Test
  void aFileWithoutCodesIsRefused() {
    assertThat(messages(invalid("name: Empty\n"))).contains("at least one code");
    assertThat(messages(invalid(""))).isEqualTo("line 1: the file is empty");
    assertThat(messages(invalid("just words"))).contains("expected keys with values");
  }

  @Test
  void brokenYamlIsReportedWithItsLine() {
    assertThat(messages(invalid("name: Parking\ncodes: [\n")))
        .contains("line 2: not YAML", "expected the node content");
    assertThat(messages(invalid(PARKING + "---\nname: Second\n"))).contains("second document");
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsParsed() {
    assertThat(messages(invalid("#".repeat((1 << 20) + 1)))).contains("larger than 1 MiB");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(messages(invalid("rules: " + "[".repeat(5_000)))).contains("not YAML");
  }

  @Test
  void aCueIsOfMediumStrengthUnlessTheFileSaysOtherwise() throws Exception {
    assertThat(read(PARKING).cues().get(0).strength()).isEqualTo(Strength.MEDIUM);

    String weak = PARKING.replace("weight: 1.5", "strength: weak\n    weight: 1.5");
    assertThat(read(weak).cues().get(0).strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void theBundledCodebookIsCompleteAndExplainsEveryCode() throws IOException {
    Codebook codebook = CodebookReader.microsoftIreland();

    assertThat(codebook.codes())
        .extracting(Code::id)
        .containsExactly("pro_privacy", "pro_law_enforcement", "distrust_us_firms");
    assertThat(codebook.codes())
        .allSatisfy(
            code -> {
              assertThat(code.examples()).anyMatch(Code.Example::applies);
              assertThat(code.examples()).anyMatch(example -> !example.applies());
              assertThat(codebook.cues()).anyMatch(cue -> cue.code().equals(code.id()));
            });
    assertThat(codebook.weightsFrom()).contains("not human coding");
  }

  private static Codebook read(String text) throws IOException, InvalidCodebook {
    return CodebookReader.read(
        "test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static InvalidCodebook invalid(String text) {
    return catchThrowableOfType(InvalidCodebook.class, () -> read(text));
  }

  private static String messages(InvalidCodebook error) {
    return error.problems().stream()
        .map(problem -> "line " + problem.line() + ": " + problem.message())
        .collect(Collectors.joining("\n"));
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String quoteNew(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
