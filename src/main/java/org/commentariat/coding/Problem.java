package org.commentariat.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be used as it stands.
 *
 * @param file its name
 * @param row as a spreadsheet program numbers it, from 1; null for the whole file
 * @param column its name, or null for the whole row
 * @param text what was expected and found, and what became of it
 */
public record Problem(String file, @Nullable Integer row, @Nullable String column, String text) {

  /**
   * Problems to read, each with its place. Those that differ in nothing but the row are one line,
   * where the first of them stands, so that a whole sheet gone wrong does not hide the rest.
   */
  public static List<String> listed(List<Problem> problems) {
    Map<Problem, SortedSet<Integer>> rows = new LinkedHashMap<>();
    for (Problem each : problems) {
      SortedSet<Integer> alike =
          rows.computeIfAbsent(
              new Problem(each.file, null, each.column, each.text), key -> new TreeSet<>());
      if (each.row != null) {
        alike.add(each.row);
      }
    }
    List<String> lines = new ArrayList<>();
    rows.forEach((each, alike) -> lines.add(each.at(ranges(alike))));
    return lines;
  }

  /** Numbers as {@code 2–5, 9}. */
  private static String ranges(SortedSet<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    int begin = 0;
    for (int number : numbers) {
      if (!numbers.contains(number - 1)) {
        text.append(text.isEmpty() ? "" : ", ").append(number);
        begin = number;
      }
      if (number > begin && !numbers.contains(number + 1)) {
        text.append('–').append(number);
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return at(row == null ? "" : row.toString());
  }

  private String at(String rows) {
    List<String> place = new ArrayList<>();
    if (!rows.isEmpty()) {
      place.add((rows.matches("\\d+") ? "row " : "rows ") + rows);
    }
    if (column != null) {
      place.add("column " + column);
    }
    return file + ": " + (place.isEmpty() ? "" : String.join(", ", place) + ": ") + text;
  }
}
