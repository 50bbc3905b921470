package org.commentariat.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.table.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one record, which begins with a line and goes on in the next where a quotation mark
 * is open. Libraries for delimited text take everything up to the end of the file for one cell when
 * a quotation mark is never closed; here the caller gets the lines back and goes on with the
 * second.
 */
final class CsvRecord {

  /** Cells in one record; behind one more it is not read on. */
  static final int MOST_CELLS = 100_000;

  /** Signs in one record, and in all lines together that were taken for a record in vain. */
  private static final int LARGEST = 16 << 20;

  /** Signs in one record, when so many lines were: no text makes every row be read to its end. */
  private static final int LARGEST_IN_DOUBT = 8 << 10;

  /** What quotation marks mean. */
  enum Quotes {
    /** RFC 4180: they enclose a cell, and inside it they are doubled. */
    STRICT,
    /** They enclose a cell of one line; inside it only the one before a delimiter ends it. */
    LENIENT,
    /** Nothing. */
    LITERAL
  }

  private final CsvDialect dialect;
  private final Quotes quotes;
  private final @Nullable Lines following;
  private final List<Line> taken = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String text;
  private int at;
  private int size;

  private CsvRecord(Line first, CsvDialect dialect, Quotes quotes, @Nullable Lines following) {
    this.text = first.text();
    this.dialect = dialect;
    this.quotes = quotes;
    this.following = following;
  }

  /**
   * The cells of a record that follows RFC 4180; null if it does not, and then all lines but the
   * first are given back.
   */
  static @Nullable List<String> strict(Line first, CsvDialect dialect, Lines lines)
      throws IOException {
    CsvRecord record = new CsvRecord(first, dialect, Quotes.STRICT, lines);
    boolean read = record.read();
    if (read && (record.taken.isEmpty() || record.cells.size() <= MOST_CELLS)) {
      return record.cells;
    }
    lines.giveBack(record.taken);
    return null;
  }

  /** The cells of a line by itself; null if it cannot be read in this way. */
  static @Nullable List<String> ofLine(Line line, CsvDialect dialect, Quotes quotes)
      throws IOException {
    CsvRecord record = new CsvRecord(line, dialect, quotes, null);
    return record.read() ? record.cells : null;
  }

  private boolean read() throws IOException {
    while (true) {
      cell.setLength(0);
      int begin = afterSpaces(at);
      if (quotes != Quotes.LITERAL && begin < text.length() && text.charAt(begin) == '"') {
        at = begin + 1;
        if (!readQuoted()) {
          return false;
        }
      } else {
        int end = text.indexOf(dialect.delimiter(), at);
        end = end < 0 ? text.length() : end;
        cell.append(text, at, end);
        at = end;
      }
      cells.add(cell.toString());
      if (at >= text.length() || cells.size() > MOST_CELLS) {
        return true;
      }
      at++;
    }
  }

  /** Reads on behind an opening quotation mark, up to the delimiter or the end of the line. */
  private boolean readQuoted() throws IOException {
    while (true) {
      if (at >= text.length()) {
        if (!goOn()) {
          return false;
        }
        continue;
      }
      char sign = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (dialect.backslash() && sign == '\\' && (next == '"' || next == '\\')) {
        cell.append(next);
        at += 2;
      } else if (sign == '"' && next == '"') {
        cell.append('"');
        at += 2;
      } else if (sign == '"') {
        int end = afterSpaces(at + 1);
        if (end == text.length() || text.charAt(end) == dialect.delimiter()) {
          at = end;
          return true;
        }
        if (quotes != Quotes.LENIENT) {
          return false;
        }
        cell.append('"');
        at++;
      } else {
        cell.append(sign);
        at++;
      }
    }
  }

  private boolean goOn() throws IOException {
    if (following == null) {
      return false;
    }
    Line next = following.next();
    if (next == null) {
      return false;
    }
    taken.add(next);
    size += next.text().length() + Lines.LINE;
    text = next.text();
    at = 0;
    cell.append('\n');
    return size <= Math.max(LARGEST_IN_DOUBT, LARGEST - following.reread()) && !next.isCut();
  }

  private int afterSpaces(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }
}
