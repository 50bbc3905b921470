package org.commentariat.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text line by line, whatever the line ends, with lines that may be given back. A line longer
 * than {@link #LONGEST} is cut there and says so.
 */
final class Lines implements Closeable {

  /** Signs in one line. */
  static final int LONGEST = 16 << 20;

  /** What a line needs beside its signs, as signs. */
  static final int LINE = 64;

  /**
   * A line.
   *
   * @param number from 1
   * @param isCut whether its end was too far away
   */
  record Line(int number, String text, boolean isCut) {}

  private final Reader reader;
  private final char[] buffer = new char[32 * 1024];
  private final Deque<Line> givenBack = new ArrayDeque<>();
  private int at;
  private int limit;
  private int number;
  private boolean afterReturn;
  private long reread;

  Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    if (!givenBack.isEmpty()) {
      return givenBack.pop();
    }
    StringBuilder text = new StringBuilder();
    boolean any = false;
    boolean cut = false;
    while (at < limit || fill()) {
      int start = at;
      if (afterReturn && buffer[at] == '\n') { // the second half of a line end
        start = ++at;
      }
      afterReturn = false;
      while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      any |= at > start || at < limit;
      int room = Math.min(at - start, LONGEST - text.length());
      cut |= room < at - start;
      text.append(buffer, start, room);
      if (at < limit) {
        afterReturn = buffer[at++] == '\r';
        break;
      }
    }
    return any ? new Line(++number, text.toString(), cut) : null;
  }

  /** Lets lines come again, in this order. */
  void giveBack(List<Line> lines) {
    for (int k = lines.size() - 1; k >= 0; k--) {
      Line line = lines.get(k);
      givenBack.push(line);
      reread += line.text().length() + LINE;
    }
  }

  /** Signs in all lines that were given back until now. */
  long reread() {
    return reread;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, reader.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
