package org.commentariat.coding.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a row that are for filling in.
 *
 * <p>One says yes with {@code 1} and no with {@code 0} or nothing. A row is whole when any cell
 * says yes, be it to no code at all, or when every code has a no. A row of blanks and noes is
 * half-filled, since nobody can tell a no from a code that was not reached.
 *
 * @param codes those with a yes; null when the row does not say which apply
 * @param sentiment null where there is none
 * @param note may be empty
 * @param isBlank whether nothing is filled in
 * @param isValid whether every cell can be understood and none contradicts another
 */
record FilledCells(
    @Nullable SortedSet<String> codes,
    @Nullable CodedSentiment sentiment,
    String note,
    boolean isBlank,
    boolean isValid) {

  private static final Set<String> YES =
      Set.of("x", "✓", "✔", "yes", "y", "true", "ja", "j", "wahr", "oui", "o", "vrai", "sí", "si");

  private static final Set<String> NO = Set.of("no", "n", "false", "nein", "falsch", "non", "faux");

  /** Reads a row; what cannot be understood becomes a problem. */
  static FilledCells of(
      SheetTable.Row row,
      Columns columns,
      List<String> codes,
      String file,
      List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    SortedSet<String> applying = new TreeSet<>();
    int noes = 0;
    boolean blank = true;
    for (String code : codes) {
      String cell = columns.cell(row, code);
      Boolean mark = mark(cell, new Problem(file, row.number(), code, expected(cell)), found);
      blank &= cell.isEmpty();
      if (Boolean.TRUE.equals(mark)) {
        applying.add(code);
      } else if (mark != null) {
        noes++;
      }
    }
    String noneCell = columns.cell(row, Columns.NONE);
    Problem noneProblem = new Problem(file, row.number(), Columns.NONE, expected(noneCell));
    Boolean none = mark(noneCell, noneProblem, found);
    boolean allNo = noes == codes.size();
    if (found.isEmpty() && Boolean.TRUE.equals(none) && !applying.isEmpty()) {
      found.add(noneProblem("none of the codes, and yet " + applying, file, row));
    } else if (found.isEmpty() && Boolean.FALSE.equals(none) && allNo) {
      found.add(noneProblem("not none of the codes, and yet no to each", file, row));
    }
    String sentimentCell = columns.cell(row, Columns.SENTIMENT);
    CodedSentiment sentiment = sentiment(sentimentCell, file, row, found);
    String note = CellText.restored(columns.cell(row, Columns.NOTE));
    problems.addAll(found);
    boolean says = !applying.isEmpty() || allNo || Boolean.TRUE.equals(none);
    return new FilledCells(
        says ? applying : null,
        sentiment,
        note,
        blank && noneCell.isEmpty() && sentimentCell.isEmpty() && note.isEmpty(),
        found.isEmpty());
  }

  private static String expected(String cell) {
    return "expected 1, 0 or nothing, found \"" + cell + "\"; the row is left out";
  }

  private static Problem noneProblem(String text, String file, SheetTable.Row row) {
    return new Problem(file, row.number(), Columns.NONE, text + "; the row is left out");
  }

  /** Null for a blank cell, and for one that cannot be understood. */
  private static @Nullable Boolean mark(String cell, Problem otherwise, List<Problem> problems) {
    String bare = bare(cell);
    if (bare.isEmpty()) {
      return null;
    }
    if (bare.matches("1([.,]0*)?|100([.,]0*)?\\s?%") || YES.contains(bare)) {
      return true;
    }
    if (bare.matches("0([.,]0*)?(\\s?%)?") || NO.contains(bare)) {
      return false;
    }
    problems.add(otherwise);
    return null;
  }

  private static @Nullable CodedSentiment sentiment(
      String cell, String file, SheetTable.Row row, List<Problem> problems) {
    String bare = bare(cell).replace('\u2212', '-').replace('\u2013', '-');
    if (bare.isEmpty()) {
      return null;
    }
    for (CodedSentiment sentiment : CodedSentiment.values()) {
      if (bare.matches("\\+?" + sentiment.value() + "([.,]0*)?")
          || bare.equals(sentiment.key())
          || bare.equals(sentiment.key().substring(0, 3))) {
        return sentiment;
      }
    }
    problems.add(
        new Problem(
            file,
            row.number(),
            Columns.SENTIMENT,
            "expected -1, 0, 1 or nothing, found \"" + cell + "\"; the row is left out"));
    return null;
  }

  private static String bare(String cell) {
    String bare = cell.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
    return bare.startsWith("'") ? bare.substring(1).strip() : bare;
  }
}
