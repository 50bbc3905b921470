package org.commentariat.ingest.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which the last that was read can be read again. Not for several threads at once. */
final class Rereadable extends FilterReader {

  /** More than a parser reads ahead, in characters. */
  private static final int KEPT = 32 * 1024;

  private final StringBuilder recent = new StringBuilder();
  private long count;

  Rereadable(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, Math.min(length, KEPT));
    if (read > 0) {
      count += read;
      recent.append(target, offset, read);
      if (recent.length() > 2 * KEPT) {
        recent.delete(0, recent.length() - KEPT);
      }
    }
    return read;
  }

  /** What was read from a character on, as far as it is kept; counted from 0. */
  String since(long character) {
    long begin = Math.max(0, character - (count - recent.length()));
    return recent.substring((int) Math.min(begin, recent.length()));
  }
}
