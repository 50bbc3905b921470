package org.commentariat.ingest.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an mbox file, one after the other: each begins behind a line {@code From SENDER
 * DATE}. A file without such a line is one message. Not for several threads at once.
 */
final class Mailbox {

  /** What is kept of one message, in bytes; letters are shorter, attachments may not be. */
  private static final int LARGEST = 32 << 20;

  /** A line of a message is not longer, whatever a damaged file holds, in bytes. */
  private static final int LONGEST_LINE = 1 << 20;

  /**
   * The sender may be anything, the time is there in every dialect, and the year is near the end.
   */
  private static final Pattern SEPARATOR =
      Pattern.compile("From .*\\d{1,2}:\\d\\d(?::\\d\\d)?\\b.*\\b(?:19|20)\\d\\d\\b.{0,40}");

  private final InputStream in;
  private byte @Nullable [] ahead;
  private int line;

  /** A message as it lies in the file. */
  static final class Raw {
    private final byte[] bytes;
    private final int line;
    private final long lost;

    private Raw(byte[] bytes, int line, long lost) {
      this.bytes = bytes;
      this.line = line;
      this.lost = lost;
    }

    /** Headers and body; not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    /** The line of its first header, from 1. */
    int line() {
      return line;
    }

    /** How many bytes at its end were not kept. */
    long lost() {
      return lost;
    }

    /** The bytes up to the first blank line. */
    byte[] head() {
      for (int k = 1; k < bytes.length; k++) {
        boolean blank = bytes[k] == '\n' || (bytes[k] == '\r' && k + 1 < bytes.length);
        if (blank && bytes[k - 1] == '\n') {
          return Arrays.copyOf(bytes, k);
        }
      }
      return bytes;
    }
  }

  Mailbox(InputStream in) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    byte[] first = readLine();
    while (first != null && isBlank(first)) {
      first = readLine();
    }
    ahead = first == null || isSeparator(first) ? readLine() : first;
  }

  /** Whether a line begins a message. */
  static boolean isSeparator(String line) {
    return line.startsWith("From ") && SEPARATOR.matcher(line).matches();
  }

  /** The next message; null at the end. */
  @Nullable Raw next() throws IOException {
    if (ahead == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int begins = line;
    long lost = 0;
    boolean afterBlank = false;
    byte[] at = ahead;
    ahead = null;
    for (; at != null; at = readLine()) {
      if (afterBlank && isSeparator(at)) {
        ahead = readLine();
        break;
      }
      afterBlank = isBlank(at);
      if (bytes.size() + at.length <= LARGEST) {
        bytes.write(at);
      } else {
        lost += at.length;
      }
    }
    return new Raw(bytes.toByteArray(), begins, lost);
  }

  private static boolean isSeparator(byte[] line) {
    return line.length > 5
        && line[0] == 'F'
        && isSeparator(new String(line, StandardCharsets.ISO_8859_1).strip());
  }

  private static boolean isBlank(byte[] line) {
    return line.length <= 2 && new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }

  /** A line with its end; an endless one is cut. */
  private byte @Nullable [] readLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
    int next = in.read();
    for (; next >= 0 && next != '\n' && bytes.size() < LONGEST_LINE; next = in.read()) {
      bytes.write(next);
    }
    if (next < 0 && bytes.size() == 0) {
      return null;
    }
    if (next >= 0) {
      bytes.write(next);
    }
    line++;
    return bytes.toByteArray();
  }
}
