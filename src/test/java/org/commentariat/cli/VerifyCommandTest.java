package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.codebook.file.CodebookReader;
import org.commentariat.provenance.Sha256;
import org.commentariat.report.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} finds, and what {@code rerun} refuses, without any model. */
class VerifyCommandTest {
  @TempDir Path folder;
  private Path manifest = Path.of("set before each test");
  private Path page = Path.of("set before each test");

  /** A report whose manifest says that it was made of one page under {@code pages}. */
  @BeforeEach
  void write() throws Exception {
    Path reports = folder.resolve("reports");
    Reports.all().write(InventedCorpus.small().findings(), reports, false);
    page = Files.createDirectory(folder.resolve("pages")).resolve("harbour.txt");
    Files.writeString(page, "A tram to the harbour?\n");
    manifest = reports.resolve("manifest.json");
    edit("pages", "--classifier=cues");
  }

  private void edit(String path, String option) throws IOException {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(manifest));
    ObjectNode provenance = (ObjectNode) root.get("provenance");
    ObjectNode invocation = root.putObject("invocation");
    invocation.putArray("options").add(option);
    invocation.putArray("paths").add(path);
    ((ObjectNode) provenance.get("codebook"))
        .put("sha256", CodebookReader.microsoftIreland().fingerprint());
    ArrayNode inputs = provenance.putArray("inputs");
    inputs.addObject().put("name", "harbour.txt").put("sha256", Sha256.of(page));
    provenance.putArray("models");
    Files.writeString(manifest, JsonMapper.shared().writeValueAsString(root));
  }

  private Terminal verify(String... more) {
    return run("verify", more);
  }

  private Terminal run(String command, String... more) {
    String[] line = new String[more.length + 2];
    line[0] = command;
    line[1] = manifest.toString();
    System.arraycopy(more, 0, line, 2, more.length);
    return Terminal.run(line);
  }

  @Test
  void everythingAsRecordedIsSaidAndIsNoFailure() {
    Terminal run = verify("--in", folder.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "files of the report: as recorded (12)",
            "input: as recorded (1)",
            "codebook: as recorded (1)",
            "models: as recorded (0)");
  }

  @Test
  void theFolderOfAReportWillDo() {
    assertThat(Terminal.run("verify", folder.resolve("reports").toString()).exit()).isZero();
  }

  @Test
  void inputThatIsNotHereIsNotLookedAt() {
    Terminal run = verify("--in", folder.resolve("reports").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("input: not looked at; pages is not here (--in FOLDER says where)");
  }

  @Test
  void changesOfTheReportAndOfItsInputAreToldWithExitCode5() throws IOException {
    Path report = folder.resolve("reports");
    Files.writeString(report.resolve("report.md"), "edited");
    Files.delete(report.resolve("comments.csv"));
    Files.writeString(report.resolve("mine.txt"), "mine");
    Files.writeString(page, "edited");
    Files.writeString(page.resolveSibling("more.txt"), "new");
    Terminal run = verify("--in", folder.toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out())
        .contains("files of the report: not as recorded (12)\n")
        .contains("  report.md: differs from what was written\n")
        .contains("  comments.csv: missing\n")
        .contains("  mine.txt: extra, no part of the report\n")
        .contains("input: not as recorded (1)\n")
        .contains("  harbour.txt: changed; SHA-256 was ")
        .contains("  more.txt: new; SHA-256 is ");
  }

  @Test
  void anotherCodebookIsTold() throws IOException {
    edit("pages", "--codebook=my.yaml");
    Path codebook = folder.resolve("my.yaml");
    assertThat(verify("--in", folder.toString()).out())
        .contains("codebook: not looked at; my.yaml is not here");
    Files.writeString(codebook, Terminal.run("codebook").out());
    assertThat(verify("--in", folder.toString()).exit()).isZero();
    Files.writeString(codebook, "\n# a remark\n", StandardOpenOption.APPEND);
    Terminal run = verify("--in", folder.toString());
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).contains("codebook: not as recorded (1)\n  changed; SHA-256 was ");
  }

  @Test
  void whatIsNoManifestIsBadInput() throws IOException {
    Files.writeString(manifest, "{\"program\": \"another\"}");
    for (String command : new String[] {"verify", "rerun"}) {
      Terminal run = run(command);
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).contains("manifest.json: is not the manifest of a report");
    }
    assertThat(Terminal.run("verify", folder.resolve("none").toString()).err())
        .contains("none: does not exist; expected the manifest.json of a report");
  }

  @Test
  void aRerunIsRefusedWhenTheInputHasChangedAndNamesTheHashes() throws IOException {
    String was = Sha256.of(page);
    Files.writeString(page, "edited");
    Path again = folder.resolve("again");
    Terminal run = run("rerun", "--in", folder.toString(), "-o", again.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("harbour.txt: changed; SHA-256 was " + was + " and is " + Sha256.of(page))
        .contains("cannot be repeated");
    assertThat(again).doesNotExist();
  }

  @Test
  void aRerunIntoAFolderWithFilesIsRefused() {
    Terminal run = run("rerun", "-o", folder.resolve("reports").toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("reports: is not empty; choose another folder");
    Terminal onFile = run("rerun", "-o", manifest.toString());
    assertThat(onFile.err()).contains("manifest.json: is a file; expected a folder");
  }

  @Test
  void aLineThatThisVersionDoesNotKnowIsRefused() throws IOException {
    edit("pages", "--by-magic");
    Terminal run = run("rerun", "--in", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("this version does not understand", "--by-magic");
    assertThat(verify().out()).contains("what it was made from: not looked at;", "--by-magic");
  }

  @Test
  void aPathThatHoldsAStandInSaysWhyItIsNotFound() throws IOException {
    edit("letters by Commenter 2", "--classifier=cues");
    Terminal run = run("rerun", "--in", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("\"letters by Commenter 2\" holds the stand-in for a name of a commenter");
  }
}
