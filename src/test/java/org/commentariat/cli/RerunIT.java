package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is made, checked and made again, with the real models. */
class RerunIT {
  @TempDir Path folder;

  @Test
  void aReportIsRepeatedToTheByteFromItsManifestAlone() throws IOException {
    Path reports = folder.resolve("reports");
    Terminal made =
        Terminal.run(
            "analyze",
            "comments",
            "--certain-only",
            "--adjust=bh",
            "--seed=7",
            "--before-after=2014-07-31",
            "--event=2014-07-31=the ruling = a date",
            "-o",
            reports.toString());
    assertThat(made.exit()).as(made.err()).isZero();
    Terminal verified = Terminal.run("verify", reports.toString());
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("input: as recorded (3)", "models: as recorded (7)");

    Path alone = Files.createDirectory(folder.resolve("alone"));
    Path manifest = Files.copy(reports.resolve("manifest.json"), alone.resolve("manifest.json"));
    Path again = folder.resolve("again");
    Terminal repeated =
        Terminal.run("rerun", manifest.toString(), "-o", again.toString(), "--threads=1");

    assertThat(repeated.exit()).as(repeated.err()).isZero();
    assertThat(repeated.err()).contains("files are equal, byte by byte");
    for (String name : PackagedProgram.files(reports)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(reports.resolve(name));
    }
  }

  @Test
  void aFileThatComesOutOtherwiseIsNamedAndTheNewReportIsKept() throws IOException {
    Path moved = folder.resolve("moved");
    PackagedProgram.copy(Path.of("comments"), moved);
    Path reports = folder.resolve("reports");
    Terminal made =
        Terminal.run("analyze", "comments", "--classifier=cues", "-o", reports.toString());
    assertThat(made.exit()).as(made.err()).isZero();
    Path manifest = reports.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest,
        text.replaceFirst(
            "\"report.md\" : \"\\w+\"", "\"report.md\" : \"" + "0".repeat(64) + "\""));
    Path again = folder.resolve("again");

    Terminal repeated =
        Terminal.run("rerun", reports.toString(), moved.toString(), "-o", again.toString());

    assertThat(repeated.exit()).as(repeated.err()).isEqualTo(5);
    assertThat(repeated.err())
        .contains("report.md: differs", "manifest.json: differs", "the new one is in " + again)
        .doesNotContain("report.html: differs");
    assertThat(again.resolve("manifest.json")).hasContent(text);
  }
}
