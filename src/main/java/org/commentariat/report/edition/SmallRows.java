package org.commentariat.report.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.report.page.Table;

/**
 * A table without the numbers of rows that tell of few. Rows with one name are one block, left out
 * together, for one row often tells the other. When a single block is left out, so is the one with
 * the smallest count among the others: else a total could tell what it was.
 *
 * @param table with {@value #LEFT_OUT} for what was left out
 * @param leftOut how many rows
 */
record SmallRows(Table table, int leftOut) {
  /** As the statistical service of the British government marks confidential cells. */
  static final String LEFT_OUT = "[c]";

  /**
   * A count, perhaps with a remark or with another in brackets: {@code 14 small}, {@code 9 (3)}.
   */
  private static final Pattern COUNT =
      Pattern.compile("(\\d[\\d,]*)(?: small)?(?: \\((\\d[\\d,]*)\\))?");

  private static final Pattern PAIR = Pattern.compile("(\\d[\\d,]*) (?:of|:) (\\d[\\d,]*).*");

  private static final Pattern PERCENT = Pattern.compile("(\\d+\\.\\d)% \\(.*");

  /**
   * Looks at every row.
   *
   * @param codes labels of codes that too few hold
   */
  static SmallRows of(Table table, Set<String> codes, SmallDifferences differences) {
    Map<String, Long> smallest = new LinkedHashMap<>(); // count by block
    Set<String> few = new HashSet<>();
    for (List<String> row : table.rows()) {
      smallest.merge(row.get(0), smallestCount(row), Math::min);
      if (row.stream().anyMatch(cell -> isOf(codes, cell))
          || tellsOfFew(table, row)
          || differences.tellsOfFew(row)) {
        few.add(row.get(0));
      }
    }
    if (few.size() == 1) {
      smallest.entrySet().stream()
          .filter(block -> !few.contains(block.getKey()) && block.getValue() > 0)
          .min(Map.Entry.comparingByValue())
          .ifPresent(block -> few.add(block.getKey()));
    }
    List<List<String>> rows = new ArrayList<>();
    int leftOut = 0;
    for (List<String> row : table.rows()) {
      boolean isOut = few.contains(row.get(0));
      leftOut += isOut ? 1 : 0;
      rows.add(cells(table, row, isOut, codes));
    }
    return new SmallRows(table.with(rows), leftOut);
  }

  private static boolean isOf(Set<String> codes, String cell) {
    return codes.stream().anyMatch(code -> cell.equals(code) || SmallSentences.quotes(cell, code));
  }

  private static List<String> cells(
      Table table, List<String> row, boolean isOut, Set<String> codes) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Table.Column column = table.columns().get(i);
      boolean isFigure = i > 0 && (column.isNumber() || PAIR.matcher(row.get(i)).matches());
      cells.add(isFigure && (isOut || codes.contains(column.name())) ? LEFT_OUT : row.get(i));
    }
    return cells;
  }

  private static boolean tellsOfFew(Table table, List<String> row) {
    long base = 0;
    for (int i = 1; i < row.size(); i++) {
      String cell = row.get(i);
      Matcher pair = PAIR.matcher(cell);
      if (pair.matches() && (isFew(pair, 1) || isFew(pair, 2) || restIsFew(pair))) {
        return true;
      }
      if (!table.columns().get(i).isNumber()) {
        continue;
      }
      Matcher count = COUNT.matcher(cell);
      if (count.matches() && (isFew(count, 1) || isFew(count, 2))) {
        return true;
      }
      if (table.columns().get(i).isBase()) {
        base = count(cell).orElse(0);
      }
      if (base > 0 && partIsFew(cell, base)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a share of so many is a share of few, or of all but few. */
  private static boolean partIsFew(String cell, long base) {
    Matcher percent = PERCENT.matcher(cell);
    if (!percent.matches()) {
      return false;
    }
    long part = Math.round(base * Double.parseDouble(percent.group(1)) / 100);
    return isFew(part) || isFew(base - part);
  }

  private static boolean restIsFew(MatchResult pair) {
    return pair.group().contains(" of ") && SmallSentences.isFew(pair);
  }

  private static boolean isFew(MatchResult match, int group) {
    String digits = match.group(group);
    return digits != null && isFew(Long.parseLong(digits.replace(",", "")));
  }

  static boolean isFew(long n) {
    return n > 0 && n < SmallNumbers.FEWEST;
  }

  private static long smallestCount(List<String> row) {
    return row.stream()
        .skip(1)
        .map(SmallRows::count)
        .flatMapToLong(OptionalLong::stream)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static OptionalLong count(String cell) {
    Matcher count = COUNT.matcher(cell);
    return count.matches()
        ? OptionalLong.of(Long.parseLong(count.group(1).replace(",", "")))
        : OptionalLong.empty();
  }
}
