package org.commentariat.ingest.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.DecodedText;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.jspecify.annotations.Nullable;

/**
 * Text of a saved page. What is whole UTF-8, or has a byte order mark, is read so; then the charset
 * that the page declares is believed; then bytes decide, as {@link DecodedText} has it.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">names of charsets on the
 *     web</a>
 */
final class PageEncoding {

  /** Browsers look no further for a declaration. In bytes. */
  private static final int HEAD = 4096;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\b[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)");

  /** What the web calls so is the wider charset. */
  private static final Map<String, String> WIDER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "ks_c_5601-1987", "x-windows-949",
          "euc-kr", "x-windows-949");

  private PageEncoding() {}

  /** Decodes a page and tells an intake what had to be repaired. */
  static String text(byte[] bytes, Intake intake) {
    Charset declared = declared(bytes);
    if (declared == null || isMarked(bytes) || isWholeUtf8(bytes, declared)) {
      DecodedText decoded = DecodedText.of(bytes);
      decoded.enterRepairs(intake);
      return decoded.text();
    }
    String text = new String(bytes, declared);
    DecodedText clean = DecodedText.of(text.getBytes(StandardCharsets.UTF_8));
    int broken = (int) text.chars().filter(sign -> sign == REPLACEMENT).count();
    if (broken > 0) {
      intake.note(
          Note.Kind.DECODING,
          "whole file",
          broken,
          broken + " places that are no " + declared.name() + ", which the page declares");
    }
    clean.enterRepairs(intake);
    return clean.text();
  }

  /** The charset that a page declares, unless it is one that needs no declaration or is unknown. */
  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    if (!found.find()) {
      return null;
    }
    String name = found.group(1).toLowerCase(Locale.ROOT);
    try {
      String wider = WIDER.getOrDefault(name, name);
      return name.startsWith("utf") || name.startsWith("x-user") || !Charset.isSupported(wider)
          ? null
          : Charset.forName(wider);
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= 3
        && ((bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf)
            || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }

  /** Whether bytes are UTF-8; if all are ASCII, a charset of escape sequences says otherwise. */
  private static boolean isWholeUtf8(byte[] bytes, Charset declared) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return !declared.name().startsWith("ISO-2022");
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
