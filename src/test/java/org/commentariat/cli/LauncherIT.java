package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says to someone whose machine lacks something. */
class LauncherIT {
  private static final List<String> SHELL_TOOLS =
      List.of(
          "sh",
          "sed",
          "head",
          "find",
          "dirname",
          "readlink",
          "mkdir",
          "touch",
          "mv",
          "cat",
          "sleep",
          "rm");

  @TempDir Path folder;
  private Path bin = Path.of("");

  @BeforeEach
  void aSourceTreeAndAPathWithNothingButTheShellsTools() throws IOException {
    Files.copy(Path.of("commentariat"), folder.resolve("commentariat"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectories(folder.resolve("src/assembly"));
    Files.createFile(folder.resolve("pom.xml"));
    bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool : SHELL_TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), find(tool));
    }
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    assertThat(messageOfAFailure())
        .contains("Java is missing")
        .contains("JDK of version 17 or newer");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    script("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    assertThat(messageOfAFailure()).contains("Java 17 or newer is needed").contains("version 11");
  }

  @Test
  void saysThatOnlyARuntimeIsThere() throws Exception {
    script("java", "echo 'openjdk version \"17.0.1\"' >&2");
    assertThat(messageOfAFailure()).contains("building needs a JDK");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    script("java", "echo 'openjdk version \"21\" 2023-09-19' >&2");
    script("javac", "exit 0");
    assertThat(messageOfAFailure()).contains("Maven is missing").contains("Maven 3.8 or newer");
  }

  @Test
  void saysThatMavenIsTooOld() throws Exception {
    script("java", "echo 'java version \"25.0.1\"' >&2");
    script("javac", "exit 0");
    script("mvn", "echo 'Apache Maven 3.6.3 (abc)'");
    assertThat(messageOfAFailure())
        .contains("Maven 3.8 or newer is needed")
        .contains("version 3.6");
  }

  @Test
  void saysWhatToDoWhenTheBuildFails() throws Exception {
    script("java", "echo 'java version \"25.0.1\"' >&2");
    script("javac", "exit 0");
    script("mvn", "if [ \"$1\" = -v ]; then echo 'Apache Maven 4.0.0'; else exit 1; fi");
    assertThat(messageOfAFailure())
        .contains("first use")
        .contains("the build failed")
        .contains("network");
  }

  @Test
  void takesOverFromABuildThatWasKilledAndLeavesNoLockBehind() throws Exception {
    script("java", "echo 'java version \"25.0.1\"' >&2");
    script("javac", "exit 0");
    script("mvn", "if [ \"$1\" = -v ]; then echo 'Apache Maven 4.0.0'; else exit 1; fi");
    Path lock = Files.createDirectories(folder.resolve("target/program.lock"));
    Files.writeString(lock.resolve("holder"), "999999999\n");
    assertThat(messageOfAFailure()).contains("the build failed");
    assertThat(lock).doesNotExist();
  }

  private String messageOfAFailure() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("commentariat").toString(), "analyze")
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.put("PATH", bin.toString());
    Process process = builder.start();
    String message = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(message).isEqualTo(1);
    return message;
  }

  private void script(String name, String body) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!" + find("sh") + "\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path find(String tool) {
    return List.of(Path.of("/usr/bin"), Path.of("/bin")).stream()
        .map(directory -> directory.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + tool + " on this machine"));
  }
}
