package org.commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeRuntimeTest {
  @TempDir Path folder;

  /** Loads the encoder in a folder and ends. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException, InvalidModel {
      try (OnnxEncoder encoder = OnnxEncoder.load(Path.of(args[0]))) {
        System.out.print(encoder.name());
      }
    }
  }

  @Test
  void aProgramThatUsedAnEncoderLeavesNoFilesBehind() throws Exception {
    Path encoder = Files.createDirectory(folder.resolve("encoder"));
    for (String name : List.of("encoder.json", "vocab.txt", "model.onnx")) {
      try (InputStream in = TextEncoder.class.getResourceAsStream("tiny/" + name)) {
        Files.write(encoder.resolve(name), in.readAllBytes());
      }
    }
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                encoder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("tiny");
    assertThat(temporary).isEmptyDirectory();
  }
}
