package org.commentariat.ingest.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text made of bytes, whatever their encoding: a byte order mark is believed; then UTF-8, if at
 * least as many of its longer characters are whole as are broken; then windows-1252, in which every
 * byte is a character.
 *
 * @param text without byte order mark and without control characters other than white space
 * @param repairs what had to be done
 */
public record DecodedText(String text, List<Repair> repairs) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * A repair.
   *
   * @param count of places, at least 1
   * @param text what was found and what was done, for a person
   */
  public record Repair(int count, String text) {}

  public DecodedText {
    repairs = List.copyOf(repairs);
  }

  /** Tells an intake what was repaired. */
  public void enterRepairs(Intake intake) {
    repairs.forEach(
        repair -> intake.note(Note.Kind.DECODING, "whole file", repair.count(), repair.text()));
  }

  /** Decodes the bytes of a whole file. */
  public static DecodedText of(byte[] bytes) {
    List<Repair> repairs = new ArrayList<>();
    String text = decoded(bytes, repairs);
    return new DecodedText(withoutControls(text, repairs), repairs);
  }

  /** Whether bytes are no text in any encoding: too many signs that no writer types. */
  static boolean isBinary(byte[] opening) {
    if (wideCharset(opening) != null) {
      return false;
    }
    int controls = 0;
    for (byte b : opening) {
      if (isControl(b & 0xff)) {
        controls++;
      }
    }
    return controls > 4 && controls * 50L > opening.length;
  }

  /** The encoding that the first bytes show: UTF-16, UTF-32, or else UTF-8. */
  static Charset charset(byte[] opening) {
    Charset wide = wideCharset(opening);
    return wide == null ? StandardCharsets.UTF_8 : wide;
  }

  /** Whether the first bytes of a file are UTF-8 and more than ASCII; the last sign may be cut. */
  static boolean isUtf8(byte[] opening) {
    int end = opening.length;
    while (end > 0 && opening.length - end < 4 && opening[end - 1] < 0) {
      end--;
    }
    try {
      return strictly(Arrays.copyOf(opening, end)).chars().anyMatch(sign -> sign > 0x7f);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String decoded(byte[] bytes, List<Repair> repairs) {
    Charset wide = wideCharset(bytes);
    if (wide != null) {
      return replacing(bytes, wide, repairs);
    }
    try {
      return withoutMark(strictly(bytes));
    } catch (CharacterCodingException e) {
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      long broken = utf8.chars().filter(sign -> sign == REPLACEMENT).count();
      long whole = utf8.codePoints().filter(sign -> sign > 0x7f && sign != REPLACEMENT).count();
      if (whole >= broken) {
        return replacing(bytes, StandardCharsets.UTF_8, repairs);
      }
      repairs.add(new Repair((int) broken, "not UTF-8, so it was read as windows-1252"));
      return replacing(bytes, WINDOWS, repairs);
    }
  }

  private static String strictly(byte[] bytes) throws CharacterCodingException {
    CharBuffer text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes));
    return text.toString();
  }

  private static String replacing(byte[] bytes, Charset charset, List<Repair> repairs) {
    String text = withoutMark(new String(bytes, charset));
    int first = text.indexOf(REPLACEMENT);
    if (first >= 0) {
      int places = (int) text.chars().filter(sign -> sign == REPLACEMENT).count();
      repairs.add(
          new Repair(
              places,
              places
                  + " places that are no "
                  + charset.name()
                  + " show as \uFFFD, the first in line "
                  + lineOf(text, first)));
    }
    return text;
  }

  /** UTF-16 or UTF-32, by their byte order mark or by their zeros. */
  private static @Nullable Charset wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return charsetByZeros(bytes, Math.min(bytes.length, 8192));
  }

  /** Where text has its zeros: in every other byte, or in three of four, on one side. */
  private static @Nullable Charset charsetByZeros(byte[] bytes, int looked) {
    int[] ofFour = new int[4];
    for (int k = 0; k < looked; k++) {
      ofFour[k % 4] += bytes[k] == 0 ? 1 : 0;
    }
    int most = looked / 4 * 9 / 10;
    if (looked >= 16 && ofFour[0] > most && ofFour[1] > most && ofFour[3] < looked / 40) {
      return Charset.forName("UTF-32BE");
    }
    if (looked >= 16 && ofFour[3] > most && ofFour[2] > most && ofFour[0] < looked / 40) {
      return Charset.forName("UTF-32LE");
    }
    int[] zeros = {ofFour[0] + ofFour[2], ofFour[1] + ofFour[3]};
    if (looked >= 8 && zeros[1] * 10L > looked * 4L && zeros[0] * 10L < looked) {
      return StandardCharsets.UTF_16LE;
    }
    return looked >= 8 && zeros[0] * 10L > looked * 4L && zeros[1] * 10L < looked
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int k = 0; k < signature.length; k++) {
      if ((bytes[k] & 0xff) != signature[k]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String withoutControls(String text, List<Repair> repairs) {
    long controls = text.chars().filter(DecodedText::isControl).count();
    if (controls == 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    int first = -1;
    for (int k = 0; k < text.length(); k++) {
      if (!isControl(text.charAt(k))) {
        clean.append(text.charAt(k));
      } else if (first < 0) {
        first = k;
      }
    }
    repairs.add(
        new Repair(
            (int) controls,
            controls + " control characters taken out, the first in line " + lineOf(text, first)));
    return clean.toString();
  }

  private static boolean isControl(int sign) {
    return (sign < 0x20 && !(sign >= '\t' && sign <= '\r')) || sign == 0x7f;
  }

  private static int lineOf(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
  }
}
