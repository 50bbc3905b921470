package org.commentariat.report.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.Invocation;
import org.commentariat.report.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedReportTest {
  private static final Findings FINDINGS = InventedCorpus.small().findings();

  @TempDir Path folder;
  private Path manifest = Path.of("set before each test");

  @BeforeEach
  void write() throws Exception {
    Reports.all().write(FINDINGS, folder, false);
    manifest = folder.resolve("manifest.json");
  }

  private OutputCheck check() throws Exception {
    return OutputCheck.of(RecordedReport.read(manifest));
  }

  @Test
  void whatWasWrittenIsReadBack() throws Exception {
    RecordedReport report = RecordedReport.read(manifest);
    assertThat(report.files()).containsKeys("report.html", "comments.csv");
    assertThat(report.program()).isEqualTo(FINDINGS.provenance().program());
    assertThat(report.codebook()).isEqualTo(FINDINGS.provenance().codebook().sha256());
    assertThat(report.inputs()).isEqualTo(FINDINGS.provenance().inputs());
    assertThat(report.models()).isEqualTo(FINDINGS.provenance().models());
    assertThat(report.settings()).isEqualTo(FINDINGS.provenance().settings());
    assertThat(report.invocation()).isEqualTo(Invocation.NONE);
  }

  @Test
  void aReportThatNobodyTouchedIsWhole() throws Exception {
    assertThat(check().isWhole()).isTrue();
    assertThat(check().extra()).isEmpty();
  }

  @Test
  void editedTruncatedAndMissingFilesAreTold() throws Exception {
    Files.writeString(
        folder.resolve("report.md"), Files.readString(folder.resolve("report.md")) + " ");
    byte[] whole = Files.readAllBytes(folder.resolve("findings.json"));
    Files.write(folder.resolve("findings.json"), Arrays.copyOf(whole, whole.length - 1));
    Files.delete(folder.resolve("comments.csv"));
    Files.delete(folder.resolve("report.html"));
    Files.createDirectory(folder.resolve("report.html"));
    assertThat(check().differing()).containsExactly("findings.json", "report.md");
    assertThat(check().missing()).containsExactly("comments.csv", "report.html");
    assertThat(check().isWhole()).isFalse();
  }

  @Test
  void filesOfOthersAreToldAndHarmNothing() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.createDirectories(folder.resolve("old/deep"));
    assertThat(check().extra()).containsExactly("notes.txt", "old/");
    assertThat(check().isWhole()).isTrue();
  }

  @Test
  void filesInFoldersAreLookedAtToo() throws Exception {
    Files.createDirectories(folder.resolve("data/deep"));
    Path table = Files.writeString(folder.resolve("data/deep/a.csv"), "old");
    Files.writeString(folder.resolve("data/mine.csv"), "mine");
    // printf old | sha256sum
    replace(
        "\"files\" : {",
        "\"files\" : { \"data/deep/a.csv\" :"
            + " \"cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4\",");
    assertThat(check().isWhole()).isTrue();
    assertThat(check().extra()).containsExactly("data/mine.csv");
    Files.writeString(table, "new");
    assertThat(check().differing()).containsExactly("data/deep/a.csv");
  }

  private void replace(String old, String by) throws IOException {
    String text = Files.readString(manifest);
    assertThat(text).contains(old);
    Files.writeString(manifest, text.replace(old, by));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"program\" : \"commentariat\" | \"program\" : \"other\" | \"program\" is not",
        "\"report.md\" | \"../report.md\" | names a file outside the report: ../report.md",
        "\"report.md\" | \"/report.md\" | names a file outside the report: /report.md",
        "\"sha256\" : \"0 | \"sha256\" : \"x | \"sha256\" holds no SHA-256",
        "\"inputs\" : [ | \"input\" : [ | \"inputs\" is missing",
        "\"settings\" : { | \"settings\" : 7, \"others\" : { | \"settings\" is missing or no"
            + " object",
        "\"options\" : [ ] | \"options\" : [ 7 ] | \"options\" holds something else than text: 7",
        "\"program\" : \"commentariat\", | \"program\" | it is no JSON"
      })
  void aDamagedManifestIsRefusedWithThePlace(String old, String by, String reason)
      throws IOException {
    replace(old, by);
    assertThatThrownBy(() -> RecordedReport.read(manifest))
        .isInstanceOf(InvalidManifest.class)
        .hasMessageStartingWith(manifest + ": is not the manifest of a report, or is damaged: ")
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsNoFileIsNoManifest() {
    assertThatThrownBy(() -> RecordedReport.read(folder))
        .isInstanceOf(InvalidManifest.class)
        .hasMessageContaining("is no file; expected the manifest.json");
    assertThatThrownBy(() -> RecordedReport.read(folder.resolve("none.json")))
        .isInstanceOf(InvalidManifest.class)
        .hasMessageContaining("does not exist");
  }
}
