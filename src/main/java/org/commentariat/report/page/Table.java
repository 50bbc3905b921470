package org.commentariat.report.page;

import java.util.List;

/**
 * A table in words, for whatever shows tables.
 *
 * @param name what it is about
 * @param caption what its columns mean, or empty
 * @param columns at least one; the first names the row
 * @param rows one cell a column; the first {@link Page#ROWS} of them
 * @param size number of rows without the cut
 */
public record Table(
    String name, String caption, List<Column> columns, List<List<String>> rows, int size) {

  /**
   * A column.
   *
   * @param name its heading
   * @param isNumber whether it holds numbers, which stand to the right
   */
  public record Column(String name, boolean isNumber) {
    /** Holds words. */
    public static Column text(String name) {
      return new Column(name, false);
    }

    /** Holds numbers. */
    public static Column number(String name) {
      return new Column(name, true);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().limit(Page.ROWS).map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(name + ": a row of " + row.size() + " cells: " + row);
      }
    }
  }

  /** A table of all these rows, cut where there are too many. */
  public static Table of(
      String name, String caption, List<Column> columns, List<List<String>> rows) {
    return new Table(name, caption, columns, rows, rows.size());
  }

  /** The names of the columns. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }
}
