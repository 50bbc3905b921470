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
 * @param isOfSingles whether a row tells of a single comment, person or file
 */
public record Table(
    String name,
    String caption,
    List<Column> columns,
    List<List<String>> rows,
    int size,
    boolean isOfSingles) {

  /**
   * A column.
   *
   * @param name its heading
   * @param isNumber whether it holds numbers, which stand to the right
   * @param isBase whether the shares to the right of it are shares of what it counts
   */
  public record Column(String name, boolean isNumber, boolean isBase) {
    /** Holds words. */
    public static Column text(String name) {
      return new Column(name, false, false);
    }

    /** Holds numbers. */
    public static Column number(String name) {
      return new Column(name, true, false);
    }

    /** Holds counts of what the shares to the right of it are parts of. */
    public static Column base(String name) {
      return new Column(name, true, true);
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
    return new Table(name, caption, columns, rows, rows.size(), false);
  }

  /** The same, of which each row tells of a single comment, person or file. */
  public Table ofSingles() {
    return new Table(name, caption, columns, rows, size, true);
  }

  /** The same with other rows. */
  public Table with(List<List<String>> others) {
    return new Table(name, caption, columns, others, size, isOfSingles);
  }

  /** The part of a cell before the interval that it ends with; the whole where there is none. */
  public static String figure(String cell) {
    return cell.substring(0, cell.length() - interval(cell).length()).stripTrailing();
  }

  /** The interval in brackets at the end of a cell, or nothing. */
  public static String interval(String cell) {
    int start = cell.lastIndexOf(" (");
    return start > 0 && cell.endsWith(")") && cell.indexOf(" to ", start) > 0
        ? cell.substring(start + 1)
        : "";
  }

  /** The names of the columns. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }
}
