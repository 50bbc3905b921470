package org.commentariat.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stream of text, whatever its encoding, in constant memory. UTF-16 and UTF-32 are told by a byte
 * order mark or by their zeros; all else is UTF-8, in which bytes that are no UTF-8 are read as
 * windows-1252, one by one: files put together from several sources change their encoding on the
 * way. Where a source says what encoding it has, that stands in the place of windows-1252. Not for
 * several threads at once.
 */
public final class TextReader extends Reader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean utf8;
  private final Charset single;
  private final boolean asDeclared;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
  private boolean started;
  private boolean ended;
  private long decoded;
  private int repairs;
  private long firstRepair;

  private TextReader(InputStream in, @Nullable Charset declared) throws IOException {
    this.in = in;
    fill();
    byte[] opening = new byte[bytes.limit()];
    bytes.get(0, opening);
    asDeclared = declared != null && isSingleByte(declared);
    single = asDeclared && declared != null ? declared : WINDOWS;
    Charset charset = charset(opening, declared);
    utf8 = charset.equals(StandardCharsets.UTF_8);
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Opens the text of a source. */
  public static TextReader open(Source source) throws IOException {
    return open(source, null);
  }

  /**
   * Opens the text of a source.
   *
   * @param declared the encoding that the source says it has; believed where the bytes are no UTF-8
   */
  public static TextReader open(Source source, @Nullable Charset declared) throws IOException {
    InputStream in = source.open();
    try {
      return new TextReader(in, declared);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * A declared encoding of several bytes a character holds for the whole if the opening shows it.
   */
  private static Charset charset(byte[] opening, @Nullable Charset declared) {
    Charset shown = DecodedText.charset(opening);
    return declared == null
            || isSingleByte(declared)
            || declared.name().startsWith("UTF-")
            || !shown.equals(StandardCharsets.UTF_8)
            || DecodedText.isUtf8(opening)
        ? shown
        : declared;
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  /** Tells an intake how many bytes had to be repaired so far; to be called once, at the end. */
  public void enterRepairs(Intake intake) {
    if (repairs > 0 && !(utf8 && asDeclared)) {
      intake.note(
          Note.Kind.DECODING,
          "byte " + firstRepair,
          repairs,
          repairs
              + (utf8
                  ? " bytes are no UTF-8 and were read as " + single.name() + ", the first here"
                  : " places are no " + decoder.charset().name() + ", the first here"));
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (!decodeMore()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private boolean decodeMore() throws IOException {
    if (ended && !bytes.hasRemaining()) {
      return false;
    }
    chars.clear();
    if (!ended && bytes.remaining() < 8) {
      fill();
    }
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, ended);
    decoded += bytes.position() - before;
    if (result.isError() || (ended && result.isUnderflow() && bytes.hasRemaining())) {
      repair(result.isError() ? result.length() : bytes.remaining());
    } else if (result.isUnderflow() && !ended) {
      fill();
    }
    dropMark();
    chars.flip();
    return true;
  }

  /** Room is left: the decoder stops before the buffer is full when it meets an error. */
  private void repair(int length) throws IOException {
    if (repairs == 0) {
      firstRepair = decoded;
    }
    int count = utf8 ? 1 : Math.min(length, bytes.remaining());
    if (chars.hasRemaining()) {
      chars.put(utf8 ? single(bytes.get(bytes.position())) : '\uFFFD');
      bytes.position(bytes.position() + count);
      decoded += count;
      repairs++;
    }
    decoder.reset();
  }

  private char single(byte b) {
    return single.decode(ByteBuffer.wrap(new byte[] {b})).get(0);
  }

  /** A byte order mark at the very beginning is no text. */
  private void dropMark() {
    if (!started && chars.position() > 0) {
      started = true;
      if (chars.get(0) == '\uFEFF') {
        int end = chars.position();
        chars.flip().position(1);
        chars.compact().position(end - 1);
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
      }
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
