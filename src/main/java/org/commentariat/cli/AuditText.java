package org.commentariat.cli;

import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;
import org.commentariat.report.section.StructureTables;
import org.commentariat.report.section.StructureWords;

/** A structure audit as text for a terminal. */
final class AuditText {

  /** Longer cells, in characters, are cut, but for those at the end of a line. */
  private static final int WIDEST = 60;

  /** Longer lines of prose, in characters, are wrapped. */
  private static final int LINE = 100;

  private final StringBuilder text = new StringBuilder();

  private AuditText() {}

  static String of(StructureAudit audit, Ledger ledger) {
    AuditText page = new AuditText();
    StructureWords.of(audit).forEach(page::prose);
    StructureTables.of(audit).forEach(page::table);
    page.list("What could not be read", ledger.rejections());
    page.list("What was repaired or guessed", ledger.notes());
    return page.text.toString();
  }

  private void table(Table table) {
    heading(table.name());
    prose(table.caption());
    int[] widths = new int[table.columns().size()];
    for (int column = 0; column < widths.length; column++) {
      if (tells(table, column)) {
        widths[column] = length(table.header().get(column));
        for (List<String> row : table.rows()) {
          widths[column] = Math.max(widths[column], length(line(row.get(column))));
        }
        widths[column] = Math.min(widths[column], WIDEST);
      }
    }
    line(table, table.header(), widths);
    table.rows().forEach(row -> line(table, row, widths));
    more(table.rows().size(), table.size());
  }

  /** Whether a column has more to say than nothing in every row. */
  private static boolean tells(Table table, int column) {
    return column == 0
        || table.rows().stream()
            .anyMatch(row -> !row.get(column).equals("–") && !row.get(column).equals("0"));
  }

  private void line(Table table, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int last = widths.length - 1;
    while (widths[last] == 0) {
      last--;
    }
    for (int column = 0; column <= last; column++) {
      if (widths[column] == 0) {
        continue;
      }
      String whole = line(cells.get(column));
      String cell = column == last ? whole : cut(whole);
      String blanks = " ".repeat(Math.max(0, widths[column] - length(cell)));
      line.append(column == 0 ? "" : "  ")
          .append(table.columns().get(column).isNumber() ? blanks + cell : cell + blanks);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private void list(String name, List<?> entries) {
    if (!entries.isEmpty()) {
      heading(name);
      entries.stream().limit(Page.ROWS).forEach(entry -> text.append(entry).append('\n'));
      more(Page.ROWS, entries.size());
    }
  }

  /** Lines of prose, the second and following ones indented. */
  private void prose(String words) {
    int length = 0;
    for (String word : words.split(" ", -1)) {
      if (length > 0 && length + 1 + length(word) > LINE) {
        text.append("\n  ");
        length = 2;
      } else if (length > 0) {
        text.append(' ');
        length++;
      }
      text.append(word);
      length += length(word);
    }
    text.append('\n');
  }

  private void heading(String name) {
    text.append('\n').append(name).append('\n').append("-".repeat(name.length())).append('\n');
  }

  private void more(int shown, int all) {
    if (shown < all) {
      text.append("The first ")
          .append(shown)
          .append(" of ")
          .append(Figures.count(all))
          .append("; --json has all.\n");
    }
  }

  /** A cell on one line. */
  private static String line(String cell) {
    return cell.replaceAll("\\s+", " ");
  }

  private static String cut(String cell) {
    return length(cell) <= WIDEST
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
