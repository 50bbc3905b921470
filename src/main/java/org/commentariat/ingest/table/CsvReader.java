package org.commentariat.ingest.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Opening;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.TextReader;

/**
 * Reads delimited text: commas, semicolons, tabs or vertical bars between the cells, one comment a
 * row. The delimiter is guessed from the opening, the meaning of the columns from their names.
 */
public final class CsvReader implements CommentReader {

  private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:csv|tsv|tab|psv)");
  private static final Pattern DATA =
      Pattern.compile(
          "[-+]?\\d+(?:[.,]\\d+)?|\\d{4}-\\d\\d.*|\\d+/\\d+/\\d+.*|(?s).{81,}|https?:.*");

  private final ColumnMap given;

  /**
   * A reader that is told some columns and guesses the others.
   *
   * @param given the columns that are known
   */
  public CsvReader(ColumnMap given) {
    this.given = given;
  }

  @Override
  public String key() {
    return "csv";
  }

  @Override
  public String format() {
    return "tables of comments (CSV, TSV)";
  }

  @Override
  public boolean recognises(Opening opening) {
    String text = opening.text();
    if (opening.isBinary() || text.isBlank() || text.stripLeading().matches("(?s)[<{\\[].*")) {
      return false;
    }
    if (NAME.matcher(opening.source().name()).matches()) {
      return true;
    }
    CsvDialect dialect = CsvDialect.of(text);
    return dialect.columns() > 1
        && dialect.fit() >= 0.9
        && dialect.rows() >= 1
        && ColumnGuess.isOfComments(header(text, dialect));
  }

  @Override
  public void read(Source source, Intake intake) throws IOException {
    String opening = Opening.of(source).text();
    CsvDialect dialect = CsvDialect.of(opening);
    List<String> header = header(opening, dialect);
    if (isHeader(header)) {
      read(source, intake, dialect, true);
    } else if (given.hasNumbers()) {
      intake.note(
          Note.Kind.GUESS, "line 1", "it is read as the first comment: it names no columns");
      read(source, intake, dialect, false);
    } else {
      intake.reject(
          "line 1",
          "the names of the columns were expected; it seems to be data: "
              + String.join(" | ", header.stream().map(CsvReader::shortened).toList())
              + ". Say which column is which by number, e.g. --map text=2,id=1");
    }
  }

  private void read(Source source, Intake intake, CsvDialect dialect, boolean header)
      throws IOException {
    Rows.Table table =
        listener -> {
          TextReader text = TextReader.open(source);
          return new Repaired(
              header
                  ? CsvRows.withHeader(text, dialect, listener)
                  : CsvRows.withoutHeader(text, dialect, listener),
              text,
              listener);
        };
    TableIntake.read(table, given, intake);
  }

  /** Names of columns are short, no numbers, and different; those of exports are known. */
  private boolean isHeader(List<String> header) {
    return header.isEmpty()
        || header.stream().anyMatch(given::names)
        || ColumnGuess.isNamed(Field.TEXT, header)
        || header.stream().noneMatch(cell -> DATA.matcher(cell).matches());
  }

  private static List<String> header(String opening, CsvDialect dialect) {
    try (CsvRows rows = CsvRows.withHeader(new StringReader(opening), dialect, new Unheard())) {
      return rows.columns();
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be read", e);
    }
  }

  private static String shortened(String cell) {
    return cell.length() > 30 ? cell.substring(0, 30) + "…" : cell;
  }
}
