package org.commentariat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commentariat.thread.Article;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private final List<String> notes = new ArrayList<>();

  private String read(byte[] bytes) throws IOException {
    try (TextReader reader = TextReader.open(source(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      reader.enterRepairs(noting());
      return text.toString();
    }
  }

  private static Source source(byte[] bytes) {
    return new BytesSource("bytes", bytes);
  }

  private Intake noting() {
    return new Intake() {
      @Override
      public void thread(ThreadKey thread, Article article) {}

      @Override
      public void comment(StatedComment comment) {}

      @Override
      public void omit(Omission.Kind kind, int count) {}

      @Override
      public void reject(String place, String reason) {}

      @Override
      public void note(Note.Kind kind, String place, int count, String text) {
        notes.add(place + ": " + text);
      }
    };
  }

  @Test
  void longTextIsTheSameInEveryEncoding() throws IOException {
    String text = "naïve words – 名前 and a \uD83D\uDE00 more\n".repeat(20_000);

    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16")) {
      assertThat(read(text.getBytes(Charset.forName(charset)))).as(charset).isEqualTo(text);
    }
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(notes).isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWindows1252AndCounted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("whole: é. ".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("broken: \u201Cé\u201D.".getBytes(Charset.forName("windows-1252")));
    bytes.write(0xe2); // a longer sign, cut off at the end

    assertThat(read(bytes.toByteArray())).isEqualTo("whole: é. broken: \u201Cé\u201D.â");
    assertThat(notes).singleElement().asString().contains("byte 19", "4 bytes");
  }

  @Test
  void repairsHappenAcrossTheBordersOfBuffers() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    for (int k = 0; k < 100_000; k++) {
      if (random.nextInt(3) == 0) {
        bytes.write(0xe9);
        bytes.write(' ');
        expected.append("é ");
      } else {
        bytes.writeBytes("名".getBytes(StandardCharsets.UTF_8));
        expected.append("名");
      }
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(expected.toString());
  }

  @Test
  void anEmptySourceIsNoText() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
  }
}
