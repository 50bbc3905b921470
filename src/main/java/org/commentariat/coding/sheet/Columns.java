package org.commentariat.coding.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.coding.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a table stand, by name, whatever their order. Upper and lower case are the
 * same, and blanks around a name are no matter; nor are those in the name of a code, which may
 * stand for {@code _} or {@code -}.
 */
final class Columns {
  static final String UNIT = "unit";
  static final String CODER = "coder";
  static final String ARTICLE = "article";
  static final String PARENT = "parent";
  static final String COMMENT = "comment";
  static final String NONE = "none";
  static final String SENTIMENT = "sentiment";
  static final String NOTE = "note";

  /** No code may have such an id. */
  static final Set<String> TAKEN = Set.of(UNIT, CODER, ARTICLE, PARENT, COMMENT, SENTIMENT, NOTE);

  /** Characters of somebody's text that a message shows. */
  private static final int LONGEST_QUOTE = 40;

  private final SortedMap<String, Integer> positions;

  private Columns(SortedMap<String, Integer> positions) {
    this.positions = positions;
  }

  /** What a coder, or those who decide, fill in. */
  static List<String> toFill(List<String> codes) {
    List<String> names = new ArrayList<>(codes);
    names.addAll(List.of(NONE, SENTIMENT, NOTE));
    return names;
  }

  /**
   * Reads the header.
   *
   * @param required without these the table cannot be used
   * @param optional known, and not missed
   * @return null when a required column is missing or a column stands twice
   */
  static @Nullable Columns of(
      SheetTable table, List<String> required, Set<String> optional, List<Problem> problems) {
    SortedMap<String, Integer> positions = new TreeMap<>();
    boolean usable = true;
    List<String> header = table.header().cells();
    if (header.stream().map(Columns::name).noneMatch(Set.of(UNIT, COMMENT)::contains)) {
      problems.add(noHeader(table, required));
      return null;
    }
    for (int i = 0; i < header.size(); i++) {
      String written = name(header.get(i));
      if (written.isEmpty()) {
        continue;
      }
      String name = known(written, required, optional);
      if (name == null) {
        problems.add(
            problem(
                table,
                header.get(i).strip(),
                "no such code or column; left out; expected " + String.join(", ", required)));
      } else if (positions.put(name, i) != null) {
        problems.add(problem(table, name, "stands twice; the table is left out"));
        usable = false;
      }
    }
    Set<String> missing = new HashSet<>(required);
    missing.removeAll(positions.keySet());
    for (String name : required) {
      if (missing.contains(name)) {
        problems.add(problem(table, name, "is missing; the table is left out"));
        usable = false;
      }
    }
    return usable ? new Columns(positions) : null;
  }

  /** The column that is called so, or so but for blanks, {@code _} and {@code -}. */
  private static @Nullable String known(
      String written, List<String> required, Set<String> optional) {
    if (required.contains(written) || optional.contains(written)) {
      return written;
    }
    List<String> alike =
        required.stream().filter(name -> bare(name).equals(bare(written))).toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static String bare(String name) {
    return name.replaceAll("[\\s_-]+", "");
  }

  private static Problem noHeader(SheetTable table, List<String> required) {
    String found = String.join(", ", table.header().cells()).strip();
    return new Problem(
        table.name(),
        table.header().number(),
        null,
        "expected a row with the names of columns, "
            + String.join(", ", required)
            + ", found \""
            + (found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) + "…" : found)
            + "\"; the table is left out");
  }

  /** Some programs take a byte order mark for text, in UTF-8 or as windows-1252 shows it. */
  private static String name(String cell) {
    return cell.replace("\uFEFF", "").replace("ï»¿", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Problem problem(SheetTable table, String column, String text) {
    return new Problem(table.name(), table.header().number(), column, text);
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /** A cell without blanks around it; empty where the row is short or there is no such column. */
  String cell(SheetTable.Row row, String name) {
    Integer position = positions.get(name);
    return position == null || position >= row.cells().size()
        ? ""
        : row.cells().get(position).strip();
  }

  /** What stands in a row where no known column is; empty when nothing does. */
  String beside(SheetTable.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (!positions.containsValue(i) && !row.cells().get(i).isBlank()) {
        return row.cells().get(i).strip();
      }
    }
    return "";
  }
}
