package org.commentariat.report.evaluation;

import java.util.List;

/**
 * A table with words above and below it, before it is text or Markdown.
 *
 * @param title short
 * @param words above the table
 * @param header names of the columns; none without a table
 * @param rows cells, as many in each as there are columns
 * @param notes below the table
 */
record Section(
    String title,
    List<String> words,
    List<String> header,
    List<List<String>> rows,
    List<String> notes) {

  Section {
    words = List.copyOf(words);
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(title + ": " + row + " under " + header);
      }
    }
  }

  /** For a terminal: columns set under each other. */
  String plain() {
    StringBuilder text = new StringBuilder(title).append('\n');
    words.forEach(line -> text.append("  ").append(line).append('\n'));
    if (!rows.isEmpty()) {
      int[] widths = new int[header.size()];
      for (int column = 0; column < widths.length; column++) {
        widths[column] = header.get(column).length();
        for (List<String> row : rows) {
          widths[column] = Math.max(widths[column], row.get(column).length());
        }
      }
      append(text, header, widths);
      rows.forEach(row -> append(text, row, widths));
    }
    notes.forEach(note -> text.append("  ").append(note).append('\n'));
    return text.toString();
  }

  /** The first column to the left, the others to the right. */
  private static void append(StringBuilder text, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String blank = " ".repeat(widths[column] - cell.length());
      line.append("  ").append(column == 0 ? cell + blank : blank + cell);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
