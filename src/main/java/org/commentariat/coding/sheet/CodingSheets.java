package org.commentariat.coding.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.commentariat.coding.Coding;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Problem;
import org.commentariat.coding.SampledComment;
import org.jspecify.annotations.Nullable;

/**
 * Reads sheets that coders filled in. A row is used when it is whole, names a comment and a coder
 * of the sample, and shows the words of that comment: rows that were sorted column by column, or
 * that belong to another sample, are found out. For one use.
 */
public final class CodingSheets {
  private static final Set<String> OPTIONAL =
      Set.of(Columns.CODER, Columns.ARTICLE, Columns.PARENT, Columns.SENTIMENT, Columns.NOTE);

  private final CodingSample sample;
  private final List<String> required = new ArrayList<>();
  private final Map<String, SampledComment> byUnit = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<String, SortedMap<String, Placed>> byCoder = new TreeMap<>();
  private final Set<String> spoilt = new HashSet<>();

  private record Placed(Coding coding, String file, int row) {}

  private CodingSheets(CodingSample sample) {
    this.sample = sample;
    required.addAll(List.of(Columns.UNIT, Columns.COMMENT));
    required.addAll(sample.codebook().codes());
    required.add(Columns.NONE);
    sample.comments().forEach(comment -> byUnit.put(comment.unit(), comment));
  }

  /**
   * Reads all sheets of a sample.
   *
   * @param files in the order in which they are to be read
   * @return what can be used, and everything that cannot
   */
  public static Codings read(CodingSample sample, List<Path> files) {
    CodingSheets sheets = new CodingSheets(sample);
    for (Path file : files) {
      try {
        sheets.read(file);
      } catch (IOException e) {
        sheets.problems.add(
            new Problem(String.valueOf(file.getFileName()), null, null, "cannot be read: " + e));
      }
    }
    List<Coding> codings = new ArrayList<>();
    for (SortedMap<String, Placed> placed : sheets.byCoder.values()) {
      placed.values().forEach(each -> codings.add(each.coding()));
    }
    return new Codings(sample, codings, sheets.problems);
  }

  /**
   * Whether somebody has filled in a cell of a file, or may have: what is no blank sheet must not
   * be overwritten.
   *
   * @param codes of the codebook that the sheet was made for
   */
  public static boolean mayBeFilled(Path file, List<String> codes) throws IOException {
    List<Problem> problems = new ArrayList<>();
    SheetTable table = SheetTable.read(file, problems);
    Columns columns =
        table == null ? null : Columns.of(table, Columns.toFill(codes), OTHERS, problems);
    if (table == null || columns == null || !problems.isEmpty()) {
      return true;
    }
    return table.rows().stream()
        .anyMatch(
            row ->
                !columns.beside(row).isEmpty()
                    || Columns.toFill(codes).stream()
                        .anyMatch(name -> !columns.cell(row, name).isEmpty()));
  }

  private static final Set<String> OTHERS =
      Set.of(Columns.UNIT, Columns.CODER, Columns.ARTICLE, Columns.PARENT, Columns.COMMENT);

  private void read(Path file) throws IOException {
    SheetTable table = SheetTable.read(file, problems);
    Columns columns = table == null ? null : Columns.of(table, required, OPTIONAL, problems);
    if (table == null || columns == null) {
      return;
    }
    String owner = coder(table.name().replaceFirst("\\.[^.]*$", ""));
    for (SheetTable.Row row : table.rows()) {
      read(row, columns, table.name(), owner);
    }
  }

  private void read(SheetTable.Row row, Columns columns, String file, @Nullable String owner) {
    FilledCells filled = FilledCells.of(row, columns, sample.codebook().codes(), file, problems);
    String beside = columns.beside(row);
    if (!beside.isEmpty()) {
      reject(file, row, null, "\"" + beside + "\" stands in no known column; passed over");
    }
    if (filled.isBlank() || !filled.isValid()) {
      return; // not coded yet, or told already
    }
    SampledComment comment = comment(row, columns, file);
    String coder = comment == null ? null : coder(row, columns, file, owner, comment);
    if (comment == null || coder == null) {
      return;
    }
    SortedSet<String> codes = filled.codes();
    if (codes == null) {
      reject(
          file,
          row,
          null,
          "half-filled: no code has a 1; write 1 under none when none applies; left out");
      return;
    }
    keep(new Coding(comment.unit(), coder, codes, filled.sentiment(), filled.note()), file, row);
  }

  private @Nullable SampledComment comment(SheetTable.Row row, Columns columns, String file) {
    String unit = columns.cell(row, Columns.UNIT);
    SampledComment comment = byUnit.get(unit.toLowerCase(Locale.ROOT));
    if (comment == null) {
      reject(file, row, Columns.UNIT, "\"" + unit + "\" is no unit of this sample; left out");
      return null;
    }
    String words = CellText.restored(columns.cell(row, Columns.COMMENT));
    if (!CellText.sameWords(words, comment.text())) {
      reject(
          file,
          row,
          Columns.COMMENT,
          "not the words of this unit; was the table sorted by one column only, is it of another"
              + " sample, or was the comment changed? left out");
      return null;
    }
    return comment;
  }

  private @Nullable String coder(
      SheetTable.Row row,
      Columns columns,
      String file,
      @Nullable String owner,
      SampledComment comment) {
    String cell = columns.cell(row, Columns.CODER);
    String coder = cell.isEmpty() ? owner : coder(cell);
    if (coder == null) {
      reject(
          file,
          row,
          Columns.CODER,
          (cell.isEmpty()
                  ? "empty, and the file is not called as a coder"
                  : "\"" + cell + "\" is no coder of this sample")
              + "; expected "
              + String.join(", ", sample.design().coders())
              + "; left out");
    } else if (!comment.coders().contains(coder)) {
      reject(
          file,
          row,
          Columns.CODER,
          coder + " was not given this unit, so its probability is unknown; left out");
      return null;
    }
    return coder;
  }

  /** The coder of the sample who is called so, in whatever case. */
  private @Nullable String coder(String name) {
    return sample.design().coders().stream()
        .filter(coder -> coder.equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private void keep(Coding coding, String file, SheetTable.Row row) {
    if (spoilt.contains(coding.coder() + "\n" + coding.unit())) {
      reject(file, row, Columns.UNIT, coding.unit() + " is coded in other ways above; left out");
      return;
    }
    SortedMap<String, Placed> placed =
        byCoder.computeIfAbsent(coding.coder(), coder -> new TreeMap<>());
    Placed before = placed.putIfAbsent(coding.unit(), new Placed(coding, file, row.number()));
    if (before == null) {
      return;
    }
    boolean same = before.coding().agreesWith(coding);
    reject(
        file,
        row,
        Columns.UNIT,
        same
            ? coding.coder() + " coded it in " + before.file() + " in the same way; left out"
            : coding.unit()
                + " of "
                + coding.coder()
                + " stands in "
                + before.file()
                + " row "
                + before.row()
                + " too, with other codes; both are left out");
    if (!same) {
      placed.remove(coding.unit());
      spoilt.add(coding.coder() + "\n" + coding.unit());
    }
  }

  private void reject(String file, SheetTable.Row row, @Nullable String column, String text) {
    problems.add(new Problem(file, row.number(), column, text));
  }
}
