package org.commentariat.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.table.CsvRecord.Quotes;
import org.commentariat.ingest.table.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delimited text. A row with another number of cells than the header is rejected, but
 * for empty cells too many. A row whose quotation marks do not follow the rules is read by itself,
 * if that gives the right number of cells.
 */
final class CsvRows implements Rows {

  /** An apostrophe that keeps a spreadsheet from running a cell as a formula. */
  private static final Pattern GUARD = Pattern.compile("'(?='*[=+\\-@\\t\\r\\n])");

  private final Lines lines;
  private final CsvDialect dialect;
  private final Intake intake;
  private final List<String> columns = new ArrayList<>();
  private @Nullable Line firstRepair;
  private int repairs;

  private CsvRows(Reader text, CsvDialect dialect, Intake intake) {
    this.lines = new Lines(text);
    this.dialect = dialect;
    this.intake = intake;
  }

  /** Opens a text whose first row names the columns. */
  static CsvRows withHeader(Reader text, CsvDialect dialect, Intake intake) throws IOException {
    CsvRows rows = new CsvRows(text, dialect, intake);
    Line first = rows.firstLine();
    List<String> header = first == null ? null : rows.record(first);
    rows.columns.addAll(header == null ? List.of() : rows.named(header));
    return rows;
  }

  /** Opens a text whose columns are called {@code 1}, {@code 2} and so on. */
  static CsvRows withoutHeader(Reader text, CsvDialect dialect, Intake intake) throws IOException {
    CsvRows rows = new CsvRows(text, dialect, intake);
    Line first = rows.firstLine();
    if (first != null) {
      rows.lines.giveBack(List.of(first));
      for (int k = 1; k <= dialect.columns(); k++) {
        rows.columns.add(Integer.toString(k));
      }
    }
    return rows;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable Row next() throws IOException {
    Line line;
    while ((line = lines.next()) != null) {
      List<String> cells = line.text().isBlank() ? null : record(line);
      if (cells == null) {
        continue;
      }
      while (cells.size() > columns.size() && cells.get(cells.size() - 1).isBlank()) {
        cells.remove(cells.size() - 1);
      }
      if (cells.size() == columns.size()) {
        return row(line, cells);
      }
      intake.reject(
          "line " + line.number(),
          columns.size() + " cells were expected, as in the header; it has " + cells.size());
    }
    enterRepairs();
    return null;
  }

  private @Nullable Line firstLine() throws IOException {
    Line line = lines.next();
    if (line != null && CsvDialect.SEPARATOR_LINE.matcher(line.text() + "\n").matches()) {
      line = lines.next();
    }
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  /** The cells of the record that begins here; null if it is rejected. */
  private @Nullable List<String> record(Line line) throws IOException {
    if (line.isCut()) {
      intake.reject(
          "line " + line.number(),
          "a line of " + Lines.LONGEST + " signs at most was expected; it is longer");
      return null;
    }
    List<String> cells = CsvRecord.strict(line, dialect, lines);
    if (cells != null && cells.size() > CsvRecord.MOST_CELLS) {
      intake.reject(
          "line " + line.number(),
          CsvRecord.MOST_CELLS + " cells at most were expected; there are more");
      return null;
    }
    if (cells != null) {
      return cells;
    }
    for (Quotes quotes : new Quotes[] {Quotes.LENIENT, Quotes.LITERAL}) {
      cells = CsvRecord.ofLine(line, dialect, quotes);
      if (cells != null && cells.size() == columns.size()) {
        firstRepair = firstRepair == null ? line : firstRepair;
        repairs++;
        return cells;
      }
    }
    intake.reject(
        "line " + line.number(),
        "a quotation mark opens a cell that does not end: it is not closed, or one inside the cell"
            + " is not doubled");
    return null;
  }

  private void enterRepairs() {
    if (firstRepair != null) {
      intake.note(
          Note.Kind.DECODING,
          "line " + firstRepair.number(),
          repairs,
          repairs
              + " rows have quotation marks that are not doubled, the first here; they were kept");
      firstRepair = null;
    }
  }

  private Row row(Line line, List<String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int k = 0; k < cells.size(); k++) {
      String cell = cells.get(k);
      if (!cell.isEmpty()) {
        byColumn.put(columns.get(k), cell.charAt(0) == '\'' ? unguarded(cell) : cell);
      }
    }
    return new Row("line " + line.number(), byColumn, List.of());
  }

  private static String unguarded(String cell) {
    return GUARD.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  /** Names that no other column has. */
  private List<String> named(List<String> header) {
    Set<String> names = new LinkedHashSet<>();
    List<String> renamed = new ArrayList<>();
    for (int k = 0; k < header.size(); k++) {
      String name = header.get(k).strip();
      String unused = name.isEmpty() ? "column " + (k + 1) : name;
      for (int n = 2; !names.add(unused); n++) {
        unused = name + "~" + n;
      }
      if (!unused.equals(name) && !name.isEmpty()) {
        renamed.add("column " + (k + 1) + " is " + unused);
      }
    }
    if (!renamed.isEmpty()) {
      intake.note(
          Note.Kind.GUESS,
          "line 1",
          renamed.size(),
          "several columns have the same name; here " + String.join(", ", renamed));
    }
    return List.copyOf(names);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
