package org.commentariat.ingest.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.Intake;

/**
 * How a delimited text is written.
 *
 * @param delimiter between cells
 * @param backslash whether a backslash takes its meaning from a quotation mark
 * @param fit share of the rows seen that have as many cells as the header, in [0, 1]
 * @param rows that fit, in the opening
 * @param columns in the header
 */
record CsvDialect(char delimiter, boolean backslash, double fit, int rows, int columns) {

  private static final char[] DELIMITERS = {',', '\t', ';', '|'};

  /** What Excel writes, and hides again, to name the delimiter. */
  static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?(?:\r\n|\r|\n)");

  /** The dialect in which the most rows of an opening fit, then the one with the most columns. */
  static CsvDialect of(String opening) {
    Matcher stated = SEPARATOR_LINE.matcher(opening);
    char[] delimiters = stated.lookingAt() ? new char[] {stated.group(1).charAt(0)} : DELIMITERS;
    CsvDialect best = new CsvDialect(delimiters[0], false, 0, 0, 1);
    for (char delimiter : delimiters) {
      for (boolean backslash : new boolean[] {false, true}) {
        CsvDialect candidate = tried(opening, delimiter, backslash);
        if (candidate.isBetterThan(best)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private boolean isBetterThan(CsvDialect other) {
    if (columns > 1 != other.columns > 1) {
      return columns > 1 && fit >= 0.5;
    }
    return fit != other.fit ? fit > other.fit : columns > other.columns;
  }

  private static CsvDialect tried(String opening, char delimiter, boolean backslash) {
    CsvDialect candidate = new CsvDialect(delimiter, backslash, 0, 0, 1);
    Damage damage = new Damage();
    try (CsvRows rows = CsvRows.withHeader(new StringReader(opening), candidate, damage)) {
      int good = 0;
      int bad = 0;
      while (rows.next() != null) {
        good++;
        bad = damage.count; // what lies behind the last good row may be one that is cut
      }
      double fit = good > 0 ? (double) good / (good + bad) : damage.count > 0 ? 0 : 0.5;
      return new CsvDialect(delimiter, backslash, fit, good, rows.columns().size());
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be read", e);
    }
  }

  /** Counts damaged rows and forgets them. */
  private static final class Damage extends Unheard implements Intake {
    private int count;

    @Override
    public void reject(String place, String reason) {
      count++;
    }
  }
}
