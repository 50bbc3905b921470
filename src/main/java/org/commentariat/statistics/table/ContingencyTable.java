package org.commentariat.statistics.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts of observations by two categories, asked for by the names of row and column.
 *
 * @param rows names, each once; may be none
 * @param columns names, each once; may be none
 * @param counts one list per row, one count of 0 or more per column
 */
public record ContingencyTable(
    List<String> rows, List<String> columns, List<List<Integer>> counts) {

  /** Where an observation belongs. */
  public record Cell(String row, String column) {}

  public ContingencyTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
    requireDistinct("row", rows);
    requireDistinct("column", columns);
    if (counts.size() != rows.size()) {
      throw new IllegalArgumentException(
          rows.size() + " rows, but " + counts.size() + " of counts");
    }
    for (int i = 0; i < rows.size(); i++) {
      requireCounts(rows.get(i), counts.get(i), columns.size());
    }
  }

  /**
   * Counts observations.
   *
   * @param cells one per observation; each names a row and a column of the table
   */
  public static ContingencyTable counting(
      List<String> rows, List<String> columns, Collection<Cell> cells) {
    int[][] counts = new int[rows.size()][columns.size()];
    for (Cell cell : cells) {
      counts[position("row", rows, cell.row())][position("column", columns, cell.column())]++;
    }
    return of(rows, columns, counts);
  }

  static ContingencyTable of(List<String> rows, List<String> columns, int[][] counts) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int[] row : counts) {
      lists.add(IntStream.of(row).boxed().toList());
    }
    return new ContingencyTable(rows, columns, lists);
  }

  /** The observations of a row and a column; an unknown name is refused. */
  public int count(String row, String column) {
    return counts.get(position("row", rows, row)).get(position("column", columns, column));
  }

  /** The observations of a row. */
  public int rowTotal(String row) {
    return sum(counts.get(position("row", rows, row)).stream());
  }

  /** The observations of a column. */
  public int columnTotal(String column) {
    int position = position("column", columns, column);
    return sum(counts.stream().map(row -> row.get(position)));
  }

  /** All observations. */
  public int total() {
    return sum(counts.stream().flatMap(List::stream));
  }

  /** The same observations without the rows and columns that have none. */
  public ContingencyTable withoutEmpty() {
    List<String> keptRows = rows.stream().filter(row -> rowTotal(row) > 0).toList();
    List<String> keptColumns = columns.stream().filter(column -> columnTotal(column) > 0).toList();
    List<List<Integer>> kept =
        keptRows.stream()
            .map(row -> keptColumns.stream().map(column -> count(row, column)).toList())
            .toList();
    return new ContingencyTable(keptRows, keptColumns, kept);
  }

  /** The counts, by position of row and of column. */
  int[][] toArray() {
    return counts.stream()
        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int sum(Stream<Integer> counts) {
    return counts.reduce(0, Math::addExact);
  }

  private static int position(String what, List<String> names, String name) {
    int position = names.indexOf(name);
    if (position < 0) {
      throw new IllegalArgumentException("no " + what + " \"" + name + "\" among " + names);
    }
    return position;
  }

  private static void requireDistinct(String what, List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a " + what + " is named twice in " + names);
    }
  }

  private static void requireCounts(String row, List<Integer> counts, int columns) {
    if (counts.size() != columns) {
      throw new IllegalArgumentException(
          "row " + row + " has " + counts.size() + " counts for " + columns + " columns");
    }
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("row " + row + " has a count below zero: " + count);
      }
    }
  }
}
