package org.commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commentariat.provenance.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With the tiny encoder of {@code make_tiny.py}: the vector of a token is (id, type, 1), the scores
 * are the sums of ids and of types. Ids: CLS 2, SEP 3, the 4, tram 5, ##s 6.
 */
class OnnxEncoderTest {
  private static final List<String> FILES = List.of("encoder.json", "vocab.txt", "model.onnx");

  @TempDir Path folder;

  @BeforeEach
  void copyTheTinyEncoder() throws IOException {
    for (String name : FILES) {
      try (InputStream in = OnnxEncoderTest.class.getResourceAsStream("tiny/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
  }

  @Test
  void aTextBecomesTheFirstVectorTheMeanVectorAndTheScores() throws Exception {
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      // [CLS] the tram ##s [SEP]: ids 2 4 5 6 3, mean 4
      Encoding encoding = encoder.encode("the trams", null);
      assertThat(encoding.embedding()).containsExactly(2.0, 0.0, 1.0, 4.0, 0.0, 1.0);
      assertThat(encoding.logits()).containsExactly(20.0, 0.0);
      assertThat(encoder.dimensions()).isEqualTo(6);
      assertThat(encoder.logits()).isEqualTo(2);
      assertThat(encoder.name()).isEqualTo("tiny");
    }
  }

  @Test
  void ofAPairTheSecondTextIsOfTheOtherType() throws Exception {
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      // [CLS] the [SEP] tram ##s [SEP]: ids 2 4 3 5 6 3, types 0 0 0 1 1 1
      assertThat(encoder.encode("the", "trams").logits()).containsExactly(23.0, 3.0);
    }
  }

  @Test
  void oneVectorForTheTextIsTakenAsItIsAndScaledToLengthOneWhenAsked() throws Exception {
    settings("\"pooling\": [], \"normalize\": true, \"embedding\": \"pooled\", \"logits\": null");
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      // [CLS] [SEP]: sums 5, 0, 2; length sqrt(29)
      assertThat(encoder.encode("", null).embedding())
          .containsExactly(5 / Math.sqrt(29), 0.0, 2 / Math.sqrt(29));
      assertThat(encoder.logits()).isZero();
    }
  }

  @Test
  void ofAHundredThousandCharactersBeginningAndEndAreRead() throws Exception {
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      String end = " the the the";
      // 14 tokens between CLS and SEP: eleven unknown ones (1), then three times "the"
      assertThat(encoder.encode("x".repeat(101) + " x".repeat(50_000) + end, null).logits())
          .containsExactly(2.0 + 11 + 12 + 3, 0.0);
    }
  }

  @Test
  void threadsAndOrderDoNotChangeANumber() throws Exception {
    List<String> texts = List.of("the trams", "", "stopping here.", "a tram's stop", "x y z");
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      List<Encoding> alone = texts.stream().map(text -> encoder.encode("the", text)).toList();
      ExecutorService pool = Executors.newFixedThreadPool(8);
      List<Future<Encoding>> running = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String text = texts.get((i * 7) % texts.size());
        running.add(pool.submit(() -> encoder.encode("the", text)));
      }
      for (int i = 0; i < running.size(); i++) {
        assertThat(running.get(i).get()).isEqualTo(alone.get((i * 7) % texts.size()));
      }
      pool.shutdown();
    }
  }

  @Test
  void theIdentityIsTheHashOfTheThreeFilesOneAfterTheOther() throws Exception {
    byte[] all = new byte[0];
    for (String name : FILES) {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      int before = all.length;
      all = Arrays.copyOf(all, before + bytes.length);
      System.arraycopy(bytes, 0, all, before, bytes.length);
    }
    try (OnnxEncoder encoder = OnnxEncoder.load(folder)) {
      assertThat(encoder.sha256()).isEqualTo(Sha256.of(all));
    }
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("vocab.txt"));
    assertThatThrownBy(() -> OnnxEncoder.load(folder))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("no vocab.txt; an encoder is a folder with encoder.json");
    assertThatThrownBy(() -> OnnxEncoder.loadResource("/nowhere"))
        .hasMessageContaining("/nowhere: no encoder.json");
  }

  @Test
  void aTruncatedOrForeignNetworkIsToldFromAGoodOne() throws IOException {
    Path network = folder.resolve("model.onnx");
    byte[] whole = Files.readAllBytes(network);
    Files.write(network, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> OnnxEncoder.load(folder))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("model.onnx: cannot be loaded");
    Files.writeString(network, "<html>not found</html>");
    assertThatThrownBy(() -> OnnxEncoder.load(folder)).isInstanceOf(InvalidModel.class);
  }

  @Test
  void settingsThatDoNotFitTheNetworkAreRefused() throws IOException {
    settings("\"pooling\": [], \"normalize\": false, \"embedding\": \"vectors\", \"logits\": null");
    assertThatThrownBy(() -> OnnxEncoder.load(folder))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("output \"vectors\" should be numbers in two dimensions");
    settings(
        "\"pooling\": [\"cls\"], \"normalize\": false, \"embedding\": \"other\", \"logits\": null");
    assertThatThrownBy(() -> OnnxEncoder.load(folder))
        .hasMessageContaining("no output \"other\"")
        .hasMessageContaining("[pooled, scores, vectors]");
  }

  @Test
  void settingsThatAreNoSettingsAreRefused() throws IOException {
    Files.writeString(folder.resolve("encoder.json"), "{\"name\": \"tiny\", \"max_tokens\": 3}");
    assertThatThrownBy(() -> OnnxEncoder.load(folder))
        .isInstanceOf(InvalidModel.class)
        .hasMessageContaining("encoder.json: ");
    Files.writeString(folder.resolve("encoder.json"), "{\"name\": \"ti");
    assertThatThrownBy(() -> OnnxEncoder.load(folder)).isInstanceOf(InvalidModel.class);
  }

  private void settings(String rest) throws IOException {
    Files.writeString(
        folder.resolve("encoder.json"), "{\"name\": \"tiny\", \"max_tokens\": 16, " + rest + "}");
  }
}
