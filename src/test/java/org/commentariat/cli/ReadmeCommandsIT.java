package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README tells a newcomer to type, in the order of the page. */
class ReadmeCommandsIT {
  private static final Path PROGRAM = Path.of(System.getProperty("commentariat.program"));

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandOfTheReadmeSucceeds() throws IOException {
    Files.createSymbolicLink(folder.resolve("commentariat"), PROGRAM.resolve("commentariat"));
    PackagedProgram.copy(Path.of("comments"), folder.resolve("comments"));
    List<String> commands = commands(Files.readString(Path.of("README.md")));
    assertThat(commands).contains("./commentariat analyze").hasSizeGreaterThan(3);
    return commands.stream().map(c -> DynamicTest.dynamicTest(c, () -> succeeds(c)));
  }

  /** The lines of the README's shell blocks, less the build that runs this test. */
  private static List<String> commands(String readme) {
    return Stream.of(readme.split("```"))
        .filter(block -> block.startsWith("sh\n"))
        .flatMap(block -> block.substring(3).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("mvn "))
        .toList();
  }

  private static void succeeds(String command) throws IOException, InterruptedException {
    File output = Files.createTempFile(folder, "output", ".txt").toFile();
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output.toPath())).isZero();
  }
}
