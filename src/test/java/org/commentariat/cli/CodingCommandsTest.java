package org.commentariat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coding by hand from the command line, without the models. */
class CodingCommandsTest {
  @TempDir Path folder;

  private Path coding;
  private Path page;

  @BeforeEach
  void writeThePage() throws IOException {
    coding = folder.resolve("coding");
    page = folder.resolve("page.txt");
    // every comment quotes the one before, which tells where each begins and who wrote it
    String comments =
        IntStream.rangeClosed(2, 8)
            .mapToObj(i -> "Rider" + i + " said,\n" + words(i - 1) + "\n\n" + words(i) + "\n")
            .collect(Collectors.joining("\n"));
    Files.writeString(page, "A headline\n\n8 Comments\n\n" + words(1) + "\n\n" + comments);
  }

  private static String words(int i) {
    return "The bus of line " + "abcdefgh".charAt(i - 1) + " is never on time.";
  }

  private Terminal sample(String more) {
    String line = "sample " + page + " -o " + coding + " " + more;
    return Terminal.run(line.split(" "));
  }

  /** Everybody gives the same code, but for the odd rows of one coder. */
  private void fill(String coder, boolean odd) throws IOException {
    Path sheet = coding.resolve(coder + ".csv");
    String filled =
        Files.readString(sheet)
            .lines()
            .map(
                line ->
                    !line.matches("u\\d+.*")
                        ? line
                        : line.replaceFirst(
                            ",,,,,,$",
                            odd && line.matches("u\\d{3}[13579].*") ? ",,,,1,0," : ",1,,,,0,"))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.writeString(sheet, filled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "agree", "adjudicate"})
  void everyCommandExplainsItselfWithExamples(String command) {
    Terminal help = Terminal.run(command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Examples:").contains("commentariat " + command);
  }

  @Test
  void fromTheSampleToTheDecisions() throws IOException {
    Terminal drawn = sample("-n 6 --coders anna,ben --seed 3");
    assertThat(drawn.exit()).as(drawn.err()).isZero();
    assertThat(drawn.out()).isEmpty();
    assertThat(drawn.err()).contains("drew 6 of 8 comments from one stratum");
    assertThat(Files.readString(coding.resolve("anna.csv"))).doesNotContain("Rider");

    assertThat(Terminal.run("agree", coding.toString()).exit()).isEqualTo(3);
    fill("anna", false);
    fill("ben", true);
    Terminal agreed = Terminal.run("agree", coding.toString());
    assertThat(agreed.exit()).as(agreed.err()).isZero();
    assertThat(agreed.out()).contains("pro_privacy", "Krippendorff's alpha", "sentiment");

    Terminal listed = Terminal.run("adjudicate", coding.toString());
    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(listed.out()).contains("is never on time.", "anna: pro_privacy", "ben: none");
    assertThat(listed.err()).contains("adjudication.csv");
    assertThat(coding.resolve("decided.json")).exists();
  }

  @Test
  void anAlphaBelowTheThresholdIsToldByTheExitCode() throws IOException {
    sample("-n 8 --coders anna,ben");
    fill("anna", false);
    fill("ben", true);
    Terminal below = Terminal.run("agree", coding.toString(), "--threshold", ".8", "--json");
    assertThat(below.exit()).isEqualTo(5);
    assertThat(below.err()).contains("alpha does not reach 0.8 for pro_privacy");
    assertThat(below.out()).startsWith("{");
    assertThat(Terminal.run("agree", coding.toString(), "--threshold", "8").exit()).isEqualTo(2);
  }

  @Test
  void whatIsWrongInASheetIsNamedAndTheRestIsCompared() throws IOException {
    sample("-n 8 --coders anna,ben");
    fill("anna", false);
    fill("ben", true);
    Path anna = coding.resolve("anna.csv");
    Files.writeString(anna, Files.readString(anna).replaceFirst("u0002", "u7777"));
    Terminal run = Terminal.run("agree", anna.toString(), coding.resolve("ben.csv").toString());
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).containsPattern("anna.csv: row \\d+, column unit: \"u7777\" is no unit");
    assertThat(run.out()).contains("anna: 7 of 8 comments coded");
  }

  @Test
  void strataByCodeAndTheMachinesAgreementTakeJudgments() throws IOException {
    String judgments =
        Terminal.run("parse", page.toString())
            .out()
            .lines()
            .map(
                line ->
                    line.replaceFirst(
                        "\\{\"id\":\"([^\"]*[1-4])\".*",
                        "{\"id\":\"$1\",\"codes\":[\"pro_privacy\"]}"))
            .map(
                line ->
                    line.replaceFirst(
                        "\\{\"id\":\"([^\"]*[5-8])\".*", "{\"id\":\"$1\",\"codes\":[\"none\"]}"))
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("judgments.jsonl"), judgments);
    Terminal drawn =
        sample("-n 6 --coders anna --stratify code --allocation equal --judgments " + file);
    assertThat(drawn.exit()).as(drawn.err()).isZero();
    assertThat(drawn.err()).contains("from 2 strata");
    fill("anna", true);
    Terminal agreed = Terminal.run("agree", coding.toString(), "--judgments", file.toString());
    assertThat(agreed.exit()).as(agreed.err()).isZero();
    assertThat(agreed.out()).contains("the machine against anna", "precision", "recall", "F1");
    assertThat(agreed.err()).isEmpty();
    Files.writeString(coding.resolve("adjudication.csv"), "we met on Monday\n");
    Terminal decided = Terminal.run("agree", coding.toString(), "--judgments", file.toString());
    assertThat(decided.exit()).isEqualTo(4);
    assertThat(decided.err()).contains("adjudication.csv: row 1: expected a row with the names");
    Files.delete(coding.resolve("adjudication.csv"));
    Terminal missing = sample("-n 6 --coders a --stratify code --force --judgments nowhere");
    assertThat(missing.exit()).as("anna's sheet is filled").isEqualTo(2);
    assertThat(missing.err()).contains("anna.csv: may hold codes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-n 9 --coders anna | 9 comments cannot be drawn: there are 8",
        "-n 0 --coders anna | at least 1",
        "-n 4 --coders anna,anna | two coders",
        "-n 4 --coders may1 | a date of this name",
        "-n 4 --coders anna --overlap 5 | overlap 5",
        "-n 4 --coders anna --stratify colour | colour",
        "-n 4 --coders anna --judgments j.jsonl | add --stratify code",
        "-n 4 | --coders"
      })
  void aDesignThatCannotBeIsAUsageError(String options, String reason) {
    Terminal run = sample(options);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(reason);
    assertThat(coding).doesNotExist();
  }

  @Test
  void theTableForDecisionsIsThereAlsoWhenNobodyReadsTheListToItsEnd() throws IOException {
    sample("-n 8 --coders anna,ben");
    fill("anna", false);
    fill("ben", true);
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    PrintStream errors = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Main.run(
        new Main.Streams(InputStream.nullInputStream(), closed, errors, false),
        "adjudicate",
        coding.toString());
    assertThat(coding.resolve("adjudication.csv")).exists();
    assertThat(coding.resolve("decided.json")).exists();
  }

  @Test
  void sheetsOfWhichNoRowCanBeUsedAreNotCalledBlank() throws IOException {
    sample("-n 8 --coders anna");
    fill("anna", false);
    Path anna = coding.resolve("anna.csv");
    Files.writeString(anna, Files.readString(anna).replace(",anna,", ",somebody,"));
    Terminal run = Terminal.run("agree", coding.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("anna.csv: rows 2–9, column coder: \"somebody\" is no coder")
        .contains("no row of a sheet can be used");
  }

  @Test
  void aFolderWithoutASampleIsBadInput() {
    Terminal run = Terminal.run("agree", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("sample.json: no such file");
    assertThat(Terminal.run("adjudicate", folder.toString()).exit()).isEqualTo(3);
    assertThat(Terminal.run("agree", folder.resolve("nowhere").toString()).exit()).isEqualTo(3);
  }
}
