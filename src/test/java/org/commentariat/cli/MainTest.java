package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program says and answers where no model is needed. */
class MainTest {
  private static final String PAGE =
      """
      A headline

      2 Comments

      This is the first comment on the page.

      Maya said,
      This is the first comment on the page.

      And this one answers it.
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "parse", "audit", "convert", "classify", "codebook"})
  void everyCommandExplainsItselfWithExamples(String command) {
    Terminal help = Terminal.run(command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Examples:").contains("commentariat " + command);
  }

  @Test
  void theProgramListsItsCommandsAndItsExitCodes() {
    Terminal help = Terminal.run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("analyze", "parse", "audit", "convert", "classify", "codebook", "Exit codes");
  }

  @Test
  void theVersionIsPrintedAsData() {
    assertThat(Terminal.run("--version").out()).startsWith("commentariat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "analyse", "parse --no-such-option", "analyze --seed many", "classify a b"})
  void aLineThatCannotBeUnderstoodIsAUsageError(String line) {
    Terminal run = Terminal.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsAnyOf("Usage:", "Did you mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ruling", "31.7.2014=ruling", "2014-07-31="})
  void anEventWithoutADateOrALabelIsAUsageError(String event) {
    Terminal run = Terminal.run("analyze", "--event", event, folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--event " + event, "e.g. 2014-07-31=ruling");
  }

  @Test
  void aFolderThatDoesNotExistIsBadInput() {
    Terminal run = Terminal.run("parse", folder.resolve("nowhere").toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nowhere", "does not exist", "expected saved pages");
  }

  @Test
  void anEmptyFolderIsBadInput() {
    Terminal run = Terminal.run("parse", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("no comments to read");
  }

  @Test
  void aPageIsPrintedAsConvoKitUtterances() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Terminal run = Terminal.run("parse", folder.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "{\"id\":\"page-1\",\"conversation_id\":\"page\",\"reply_to\":null,\"speaker\":\"Maya\","
                + "\"timestamp\":null,\"text\":\"This is the first comment on the page.\","
                + "\"meta\":{\"source\":\"page.txt\",\"quoted\":null,\"link\":null,\"article\":\"A headline\"}}",
            "{\"id\":\"page-2\",\"conversation_id\":\"page\",\"reply_to\":\"page-1\",\"speaker\":null,"
                + "\"timestamp\":null,\"text\":\"And this one answers it.\","
                + "\"meta\":{\"source\":\"page.txt\",\"quoted\":\"This is the first comment on the page.\","
                + "\"quotations\":[{\"text\":\"This is the first comment on the page.\",\"author\":\"Maya\",\"source\":\"page-1\"}],"
                + "\"link\":{\"rule\":\"quotation_exact\",\"confidence\":0.99},\"article\":\"A headline\"}}");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
    Files.writeString(folder.resolve("good.txt"), PAGE);
    Files.createFile(folder.resolve("empty.txt"));
    Files.write(folder.resolve("picture.txt"), new byte[5000]);
    Terminal run = Terminal.run("parse", folder.toString());
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("empty.txt").contains("picture.txt").contains("left out");
  }

  @Test
  void anAuditSaysTheEssentialsFirstAndThenWhatItRestsOn() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Terminal run = Terminal.run("audit", folder.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines().findFirst()).contains("2 declared, 2 found.");
    assertThat(run.out())
        .contains("1 answers another: 0 by what the source states, 1 inferred; 1 answers nobody")
        .containsPattern("A headline +2 +2 +1 +1  1 of 1 \\(100.0%\\)")
        .containsPattern("exact quotation +inferred +1 +0.99");
  }

  @Test
  void anAuditKeepsToTheWidthOfATerminalAndLeavesOutColumnsThatSayNothing() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Terminal run = Terminal.run("audit", folder.toString());
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run.out().lines().filter(line -> line.startsWith("Thread ")).toList())
        .singleElement()
        .asString()
        .doesNotContain("Placeholders", "Stated")
        .contains("Declared", "Inferred", "Answer nobody", "Certain links");
  }

  @Test
  void anAuditNamesWhatCouldNotBeReadWithPlaceAndReason() throws IOException {
    Files.writeString(folder.resolve("good.txt"), PAGE);
    Files.createFile(folder.resolve("empty.txt"));
    Terminal run = Terminal.run("audit", folder.toString());
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .contains("Could not be read: 1 part.")
        .contains("empty.txt: whole file: it is empty (0 bytes)");
    assertThat(Terminal.run("audit", folder.resolve("empty.txt").toString()).exit()).isEqualTo(3);
  }

  @Test
  void anAuditAsJsonHoldsTheSame() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Files.createFile(folder.resolve("empty.txt"));
    JsonNode json =
        JsonMapper.shared().readTree(Terminal.run("audit", folder.toString(), "--json").out());
    JsonNode structure = json.get("structure");
    assertThat(structure.get("declared").asInt()).isEqualTo(2);
    assertThat(structure.get("found").asInt()).isEqualTo(2);
    assertThat(structure.at("/replies/inferred").asInt()).isEqualTo(1);
    assertThat(structure.at("/replies/rules/quotation_exact/links").asInt()).isEqualTo(1);
    assertThat(structure.at("/threads/0/thread_id").asString()).isEqualTo("page");
    assertThat(json.at("/rejections/0/source").asString()).isEqualTo("empty.txt");
  }

  @Test
  void aPlaceholderGetsNoJudgment() {
    Terminal run =
        Terminal.runWithInput(
            "{\"id\": \"x\", \"text\": \"\", \"meta\": {\"placeholder\": \"deleted\"}}\n",
            "classify");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    Terminal unknown =
        Terminal.runWithInput(
            "{\"id\": \"x\", \"text\": \"\", \"meta\": {\"placeholder\": \"eaten\"}}\n",
            "classify");
    assertThat(unknown.err())
        .contains("\"placeholder\" should be deleted, withheld or missing, found \"eaten\"");
  }

  @Test
  void linesThatAreNoCommentsAreNamedByNumber() {
    Terminal run =
        Terminal.runWithInput(
            """
            not json

            {"id": "1"}
            {"id": " ", "text": "x"}
            {"id": "2", "text": 5}
            {"id": "3", "text": "x", "reply_to": "3"}
            [1, 2]
            """,
            "classify");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("line 1: not JSON")
        .contains("line 3: \"text\" is missing")
        .contains("line 4: \"id\" is blank")
        .contains("line 5: \"text\" should be a string")
        .contains("line 6: \"reply_to\" of 3 is the comment itself")
        .contains("line 7: expected a JSON object")
        .contains("no line of the input is a comment");
  }

  @Test
  void bytesThatAreNoUtf8AreNamedByLine() {
    byte[] line =
        "{\"id\": \"1\", \"text\": \"caf_\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    line[line.length - 3] = (byte) 0xe9; // é in windows-1252
    Terminal run = Terminal.runWithInput(line, "classify");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("standard input: line 1: not JSON");
  }

  @Test
  void aMissingInputFileIsBadInput() {
    Terminal run = Terminal.run("classify", folder.resolve("nothing.jsonl").toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("nothing.jsonl: no such file");
  }

  @Test
  void aModelThatIsMissingOrNoneIsNamed() throws IOException {
    Path comments = folder.resolve("comments.jsonl");
    Files.writeString(comments, "{\"id\": \"1\", \"text\": \"Get a warrant.\"}\n");
    Path model = folder.resolve("some.model.json");

    Terminal missing = Terminal.run("classify", comments.toString(), "--model", model.toString());
    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.err()).contains("some.model.json: no such file; expected a model");

    Files.writeString(model, "{\"format\": \"commentariat stance mo");
    Terminal cut = Terminal.run("classify", comments.toString(), "--model", model.toString());
    assertThat(cut.exit()).isEqualTo(3);
    assertThat(cut.err()).contains("some.model.json: damaged, truncated or no stance model");
  }

  @Test
  void cuesTakeNoModel() throws IOException {
    Path comments = folder.resolve("comments.jsonl");
    Files.writeString(comments, "{\"id\": \"1\", \"text\": \"Get a warrant.\"}\n");
    Terminal run =
        Terminal.run("classify", comments.toString(), "--classifier", "cues", "--model", "x.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--classifier cues takes no --model");
    assertThat(Terminal.run("classify", comments.toString(), "--classifier", "dice").exit())
        .isEqualTo(2);
  }

  @Test
  void theBundledCodebookIsPrintedAndReadsBack() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.yaml"), Terminal.run("codebook").out());
    Terminal check = Terminal.run("codebook", copy.toString());
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out()).contains("copy.yaml: good").contains("3 codes");
  }

  @Test
  void aMisspeltKeyOfACodebookIsNamedByLine() throws IOException {
    String misspelt = Terminal.run("codebook").out().replaceFirst("definition:", "defintion:");
    Path file = Files.writeString(folder.resolve("mine.yaml"), misspelt);
    for (String command : new String[] {"codebook", "analyze --codebook", "classify --codebook"}) {
      Terminal run = Terminal.run((command + " " + file).split(" "));
      assertThat(run.exit()).as(command).isEqualTo(3);
      assertThat(run.err())
          .containsPattern("mine.yaml: line \\d+: unknown key \"defintion\"; did you mean");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void aReportIsRefusedBeforeTheWorkWhenItsPlaceIsAFile() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Path file = Files.writeString(folder.resolve("out"), "mine");
    Terminal run =
        Terminal.run("analyze", folder.resolve("page.txt").toString(), "-o", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("out: is a file").doesNotContain("loading");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aReportDoesNotOverwriteAFileOfSomebodyElse() throws IOException {
    Files.writeString(folder.resolve("page.txt"), PAGE);
    Path out = Files.createDirectory(folder.resolve("out"));
    Path mine = out.resolve("report.html");
    Files.writeString(mine, "mine");
    Terminal run =
        Terminal.run("analyze", folder.resolve("page.txt").toString(), "-o", out.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("report.html").contains("--force");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aNumberOfThreadsThatMakesNoSenseIsAUsageError() {
    Terminal run = Terminal.runWithInput("", "classify", "--threads", "0");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--threads 0").contains("from 1 to 1024");
  }
}
