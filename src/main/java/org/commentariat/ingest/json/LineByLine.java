package org.commentariat.ingest.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Text that is handed over one line at a time, so that a parser never holds more than the line it
 * is in: behind damage, reading begins anew at a later line. Lines are counted from 1. Not for
 * several threads at once.
 */
final class LineByLine extends Reader {

  private static final int BUFFER = 64 * 1024;

  private final Reader text;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;

  /** Where the line in hand begins in the buffer; negative when its beginning is gone. */
  private int lineStart;

  private boolean lineEnded = true;
  private boolean ended;
  private long line;

  LineByLine(Reader text) {
    this.text = text;
  }

  /** The line in hand; 0 before the first. */
  long line() {
    return line;
  }

  /** Whether more was asked for than there is. */
  boolean hasEnded() {
    return ended;
  }

  /** The first signs of the text, before anything is read. */
  String opening() throws IOException {
    while (end < BUFFER && fill()) {
      // until the buffer is full or the text ends
    }
    return new String(buffer, 0, end);
  }

  /** Passes over signs of the {@link #opening}. */
  void skipOpening(int count) throws IOException {
    char[] skipped = new char[count];
    for (int done = 0; done < count; ) {
      done += Math.max(0, read(skipped, 0, count - done));
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == end && !fill()) {
      ended = true;
      return -1;
    }
    if (lineEnded) {
      lineEnded = false;
      line++;
      lineStart = at;
    }
    int stop = Math.min(end, at + length);
    int from = at;
    while (at < stop && !lineEnded) {
      lineEnded = buffer[at++] == '\n';
    }
    System.arraycopy(buffer, from, target, offset, at - from);
    return at - from;
  }

  /**
   * Goes to where a value may begin behind damage: a line that begins with a brace or a bracket.
   *
   * @param currentToo whether that may be the line in hand
   * @return false at the end of the text
   */
  boolean nextValue(boolean currentToo) throws IOException {
    if (currentToo && lineStart >= 0 && opensValue(lineStart)) {
      at = lineStart;
      lineEnded = true;
      line--;
      return true;
    }
    char[] passed = new char[1024];
    while (true) {
      if (at == end && !fill()) {
        return false;
      }
      if (lineEnded && opensValue(at)) {
        return true;
      }
      if (read(passed, 0, passed.length) < 0) {
        return false;
      }
    }
  }

  private boolean opensValue(int place) {
    return place < end && (buffer[place] == '{' || buffer[place] == '[');
  }

  /** Reads on; the beginning of the line in hand is kept as long as it fits. */
  private boolean fill() throws IOException {
    if (end == BUFFER) {
      int kept = lineEnded || lineStart <= 0 ? 0 : end - lineStart;
      System.arraycopy(buffer, end - kept, buffer, 0, kept);
      lineStart = kept > 0 ? 0 : -1;
      end = kept;
      at = kept;
    }
    int count = text.read(buffer, end, BUFFER - end);
    end += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
