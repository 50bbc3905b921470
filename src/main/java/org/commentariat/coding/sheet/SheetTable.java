package org.commentariat.coding.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commentariat.coding.Problem;
import org.commentariat.ingest.source.DecodedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table as a spreadsheet program saved it: in UTF-8, UTF-16 or windows-1252, with commas,
 * semicolons or tabs, quoted or not.
 *
 * @param name of the file
 * @param header the first row that is not blank
 * @param rows those after it that are not blank
 */
public record SheetTable(String name, Row header, List<Row> rows) {

  /** Excel's own way to say which separator follows. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("^\"?sep=(.)\"?\\R");

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /**
   * A row.
   *
   * @param number as a spreadsheet program shows it, from 1
   */
  public record Row(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Reads a file.
   *
   * @param problems told what could not be read
   * @return null when there is no table in it
   * @throws IOException when the file cannot be read at all
   */
  public static @Nullable SheetTable read(Path file, List<Problem> problems) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      problems.add(
          new Problem(name, null, null, "a workbook; left out; save the sheet as CSV (UTF-8)"));
      return null;
    }
    List<Row> rows = rows(name, DecodedText.of(bytes).text(), problems);
    if (rows.isEmpty()) {
      problems.add(new Problem(name, null, null, "an empty table; left out"));
      return null;
    }
    return new SheetTable(name, rows.get(0), rows.subList(1, rows.size()));
  }

  private static List<Row> rows(String name, String text, List<Problem> problems) {
    var named = SEPARATOR_LINE.matcher(text);
    boolean isNamed = named.find();
    String table = isNamed ? text.substring(named.end()) : text;
    char separator = isNamed ? named.group(1).charAt(0) : separator(table);
    List<Row> rows = new ArrayList<>();
    int number = 0;
    try (MappingIterator<String[]> records =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(table)) {
      while (records.hasNextValue()) {
        List<String> cells = Arrays.asList(records.nextValue());
        Row row = new Row(++number, cells);
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    } catch (JacksonException e) {
      problems.add(
          new Problem(
              name,
              number + 1,
              null,
              "cannot be read, nor can the rows after it; is a quotation mark missing or too many? "
                  + e.getOriginalMessage()));
    }
    return rows;
  }

  /** Names of columns hold no separator, so the one that the header has most of is it. */
  private static char separator(String table) {
    String header = table.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = SEPARATORS.get(0);
    for (char separator : SEPARATORS) {
      if (count(header, separator) > count(header, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }
}
