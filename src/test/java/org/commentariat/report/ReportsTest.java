package org.commentariat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final Findings FINDINGS = InventedCorpus.small().findings();

  @TempDir Path parent;
  private Path folder = Path.of("set before each test");

  @BeforeEach
  void nameFolder() {
    folder = parent.resolve("deep").resolve("reports");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Writes one line; fails after it where it is told to. */
  private record Line(String fileName, String line, boolean fails) implements ReportFormat {
    @Override
    public List<String> fileNames() {
      return List.of(fileName);
    }

    @Override
    public void write(Findings findings, Path folder) throws IOException {
      Path file = folder.resolve(fileName);
      Files.createDirectories(file.getParent());
      Files.writeString(file, line);
      if (fails) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static Reports lines(String line) {
    return new Reports(List.of(new Line("a.txt", line, false), new Line("b.txt", line, false)));
  }

  /** Names one file and writes another too. */
  private record OneMore(String name, String more) implements ReportFormat {
    @Override
    public List<String> fileNames() {
      return List.of(name);
    }

    @Override
    public void write(Findings findings, Path folder) throws IOException {
      new Line(name, "named", false).write(findings, folder);
      new Line(more, "depends", false).write(findings, folder);
    }
  }

  private static Reports line(String fileName, String line) {
    return new Reports(List.of(new Line(fileName, line, false)));
  }

  @Test
  void allFilesAreWrittenAndNothingElseRemains() throws IOException {
    List<Path> files = Reports.all().write(FINDINGS, folder, false);
    assertThat(names(folder))
        .containsExactly(
            "comments.csv",
            "figures",
            "findings.json",
            "manifest.json",
            "report.html",
            "report.md");
    assertThat(names(folder.resolve("figures"))).contains("shares.svg", "tone.svg", "tree.svg");
    assertThat(files)
        .contains(folder.resolve("figures/shares.svg"))
        .last()
        .isEqualTo(folder.resolve("manifest.json"));
  }

  @Test
  void ownFilesAreReplacedWithoutAsking() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    lines("new").write(FINDINGS, folder, false);
    assertThat(folder.resolve("a.txt")).hasContent("new");
  }

  @Test
  void aFileThatSomebodyElseWroteIsNotReplaced() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("b.txt"), "my notes");
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("b.txt: was not written by this program");
    assertThat(folder.resolve("b.txt")).hasContent("my notes");
    assertThat(names(folder)).containsExactly("b.txt");
  }

  @Test
  void anOwnFileThatSomebodyChangedIsNotReplaced() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    Files.writeString(folder.resolve("a.txt"), "old, with my remarks");
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class);
    assertThat(folder.resolve("a.txt")).hasContent("old, with my remarks");
    assertThat(folder.resolve("b.txt")).hasContent("old");
  }

  @Test
  void forceReplacesThem() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.txt"), "my notes");
    Files.writeString(folder.resolve("manifest.json"), "[not ours");
    lines("new").write(FINDINGS, folder, true);
    assertThat(folder.resolve("a.txt")).hasContent("new");
  }

  @Test
  void aManifestOfAnotherProgramIsNotReplaced() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("manifest.json"), "{\"program\": \"webapp\"}");
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void filesWithOtherNamesAreLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.odt"), "a life’s work");
    lines("new").write(FINDINGS, folder, true);
    assertThat(folder.resolve("thesis.odt")).hasContent("a life’s work");
  }

  @Test
  void aFileThatTheNewReportLacksIsRemovedIfItIsOurs() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    new Reports(List.of(new Line("a.txt", "new", false))).write(FINDINGS, folder, false);
    assertThat(names(folder)).containsExactly("a.txt", "manifest.json");
  }

  @Test
  void aFailureLeavesTheOldReportWhole() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    Reports failing =
        new Reports(List.of(new Line("a.txt", "new", false), new Line("b.txt", "ne", true)));
    assertThatThrownBy(() -> failing.write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("No space left on device");
    assertThat(folder.resolve("a.txt")).hasContent("old");
    assertThat(folder.resolve("b.txt")).hasContent("old");
    assertThat(names(folder)).containsExactly("a.txt", "b.txt", "manifest.json");
  }

  @Test
  void aFailureInANewPlaceLeavesNothing() {
    Reports failing = new Reports(List.of(new Line("a.txt", "ne", true)));
    assertThatThrownBy(() -> failing.write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class);
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatAKilledRunLeftHalfMadeIsThrownAway() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    Path workshop = Files.createDirectory(folder.resolve(Workshop.FOLDER));
    Files.writeString(workshop.resolve("a.txt"), "half ma");
    lines("new").write(FINDINGS, folder, false);
    assertThat(folder.resolve("a.txt")).hasContent("new");
    assertThat(names(folder)).containsExactly("a.txt", "b.txt", "manifest.json");
  }

  @Test
  void aRunKilledWhileMovingIsFinishedByTheNext() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    Path elsewhere = parent.resolve("elsewhere");
    lines("new").write(FINDINGS, elsewhere, false);
    Path workshop = Files.createDirectory(folder.resolve(Workshop.FOLDER));
    Files.copy(elsewhere.resolve("b.txt"), workshop.resolve("b.txt")); // not moved yet
    Files.copy(elsewhere.resolve("manifest.json"), workshop.resolve("manifest.json"));
    Files.writeString(folder.resolve("a.txt"), "new"); // moved already

    Reports refusing = new Reports(List.of(new Line("a.txt", "ne", true)));
    assertThatThrownBy(() -> refusing.write(FINDINGS, folder, false))
        .hasMessageContaining("No space left");
    assertThat(folder.resolve("b.txt")).hasContent("new");
    assertThat(folder.resolve("manifest.json"))
        .hasSameBinaryContentAs(elsewhere.resolve("manifest.json"));
  }

  @Test
  void aManifestCannotLeadOutOfTheFolder() throws IOException {
    lines("old").write(FINDINGS, folder, false);
    Path outside = Files.writeString(parent.resolve("deep").resolve("x.txt"), "old");
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("b.txt", "../x.txt"));
    lines("new").write(FINDINGS, folder, true);
    assertThat(outside).hasContent("old");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsToldInAMessage() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "I am a file");
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, true))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("is a file; expected a folder");
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder.resolve("below"), true))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("is a file; expected a folder");
  }

  @Test
  void aFolderWhereAFileShouldBeIsToldInAMessage() throws IOException {
    Files.createDirectories(folder.resolve("a.txt"));
    assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, true))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("a.txt: is a folder");
  }

  @Test
  void aSecondRunIntoTheSameFolderIsRefused() throws IOException {
    Path workshop = Files.createDirectories(folder.resolve(Workshop.FOLDER));
    try (FileChannel channel =
            FileChannel.open(
                workshop.resolve(Workshop.LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> lines("new").write(FINDINGS, folder, true))
          .isInstanceOf(ReportsNotWritten.class)
          .hasMessageContaining("another run is writing");
    }
    assertThat(workshop.resolve(Workshop.LOCK)).exists();
  }

  @Test
  void aSecondEqualRunGivesEqualBytes() throws IOException {
    Path again = parent.resolve("again");
    List<Path> files = Reports.all().write(FINDINGS, folder, false);
    Reports.all().write(InventedCorpus.small().findings(), again, false);
    for (Path file : files) {
      assertThat(file).hasSameBinaryContentAs(again.resolve(folder.relativize(file)));
    }
  }

  @Test
  void filesInFoldersAreHashedDeliveredAndReplaced() throws IOException {
    line("data/deep/a.csv", "old").write(FINDINGS, folder, false);
    assertThat(folder.resolve("data/deep/a.csv")).hasContent("old");
    // printf old | sha256sum
    assertThat(folder.resolve("manifest.json"))
        .content()
        .contains(
            "\"data/deep/a.csv\" :"
                + " \"cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4\"");
    line("data/deep/a.csv", "new").write(FINDINGS, folder, false);
    assertThat(folder.resolve("data/deep/a.csv")).hasContent("new");
  }

  @Test
  void foldersThatAreNoLongerNeededAreRemovedUnlessOthersUseThem() throws IOException {
    line("data/deep/a.csv", "old").write(FINDINGS, folder, false);
    line("b.txt", "new").write(FINDINGS, folder, false);
    assertThat(names(folder)).containsExactly("b.txt", "manifest.json");

    line("data/deep/a.csv", "old").write(FINDINGS, folder, false);
    Files.writeString(folder.resolve("data/notes.txt"), "mine");
    line("b.txt", "new").write(FINDINGS, folder, false);
    assertThat(names(folder.resolve("data"))).containsExactly("notes.txt");
  }

  @Test
  void aFileInAFolderThatSomebodyElseWroteIsNotReplaced() throws IOException {
    Path mine = folder.resolve("data/a.csv");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(mine, "mine");
    assertThatThrownBy(() -> line("data/a.csv", "new").requirePlace(folder, false))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("a.csv: was not written by this program");
    Reports late = new Reports(List.of(new OneMore("b.txt", "data/a.csv")));
    assertThatThrownBy(() -> late.write(FINDINGS, folder, false))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("a.csv: was not written by this program");
    assertThat(mine).hasContent("mine");
    assertThat(names(folder)).containsExactly("data");
  }

  @Test
  void filesThatDependOnTheFindingsAreDeliveredAndListedAfterTheOthers() throws IOException {
    Reports reports = new Reports(List.of(new OneMore("z.txt", "figures/a.svg")));
    List<Path> files = reports.write(FINDINGS, folder, false);
    assertThat(files)
        .containsExactly(
            folder.resolve("z.txt"),
            folder.resolve("figures/a.svg"),
            folder.resolve("manifest.json"));
    assertThat(folder.resolve("figures/a.svg")).hasContent("depends");
  }

  @Test
  void aLinkWhereAFolderShouldBeIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("data"), elsewhere);
    assertThatThrownBy(() -> line("data/a.csv", "new").write(FINDINGS, folder, true))
        .isInstanceOf(ReportsNotWritten.class)
        .hasMessageContaining("data: is a file or a link; expected a folder");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whatAKilledRunLeftInFoldersIsThrownAway() throws IOException {
    Path half = folder.resolve(Workshop.FOLDER).resolve("data/deep");
    Files.createDirectories(half);
    Files.writeString(half.resolve("a.csv"), "half ma");
    line("b.txt", "new").write(FINDINGS, folder, false);
    assertThat(names(folder)).containsExactly("b.txt", "manifest.json");
  }
}
