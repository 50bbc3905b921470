package org.commentariat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodedTextTest {

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer b) {
        bytes.write(b);
      } else {
        bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void plainUtf8NeedsNoRepair() {
    assertThat(DecodedText.of(bytes("naïve – 名前 \uD83D\uDE00")))
        .isEqualTo(new DecodedText("naïve – 名前 \uD83D\uDE00", java.util.List.of()));
  }

  @Test
  void theByteOrderMarkIsNoText() {
    assertThat(DecodedText.of(bytes(0xef, 0xbb, 0xbf, "a")).text()).isEqualTo("a");
  }

  @Test
  void aBrokenCharacterAmongManyWholeOnesDoesNotChangeTheEncoding() {
    DecodedText decoded = DecodedText.of(bytes("é è ê\nä", 0xff, "ö"));

    assertThat(decoded.text()).isEqualTo("é è ê\nä\uFFFDö");
    assertThat(decoded.repairs()).singleElement().asString().contains("UTF-8", "line 2");
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWindows1252() {
    DecodedText decoded = DecodedText.of(bytes("caf", 0xe9, " ", 0x93, "ok", 0x94));

    assertThat(decoded.text()).isEqualTo("café “ok”");
    assertThat(decoded.repairs()).singleElement().asString().contains("windows-1252");
  }

  @Test
  void aLoneSurrogateInUtf16BecomesAVisibleMark() {
    DecodedText decoded = DecodedText.of(bytes(0xff, 0xfe, 'a', 0, 0x00, 0xd8, 'b', 0));

    assertThat(decoded.text()).startsWith("a\uFFFD");
    assertThat(decoded.repairs()).singleElement().asString().contains("UTF-16", "line 1");
  }

  @Test
  void aFewZeroBytesAreTakenOutAndCounted() {
    DecodedText decoded = DecodedText.of(bytes("first\nsec", 0, "ond", 0));

    assertThat(decoded.text()).isEqualTo("first\nsecond");
    assertThat(decoded.repairs()).singleElement().asString().contains("2 control", "line 2");
  }

  @Test
  void manyControlCharactersAreNoText() {
    assertThat(DecodedText.isBinary(bytes("PK", 3, 4, 0, 1, 2, 5, 6, "some text in between")))
        .isTrue();
    assertThat(DecodedText.isBinary(bytes("a page of text with one zero", 0, " byte"))).isFalse();
  }
}
