package org.commentariat.evaluation.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentariat.coding.Problem;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.commentariat.coding.sheet.SheetTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of JSON, or a row of a table made alike.
 *
 * @param place of it in the file, such as {@code line 3}
 * @param fields an object
 */
record PlacedRow(String place, JsonNode fields) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> REQUIRED = List.of("id", "conversation_id", "text", "codes");

  /** The objects of JSON Lines. */
  static List<PlacedRow> ofLines(Path file, String text, List<String> problems) {
    List<PlacedRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) { // a comment may hold other signs of line breaks
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = "line " + number;
      try {
        JsonNode node = JSON.readTree(line);
        if (node.isObject()) {
          rows.add(new PlacedRow(place, node));
        } else {
          problems.add(file + ": " + place + ": expected a JSON object; left out");
        }
      } catch (JacksonException e) {
        problems.add(file + ": " + place + ": not JSON: " + e.getOriginalMessage() + "; left out");
      }
    }
    return rows;
  }

  /**
   * The rows of a table, columns by the names in its first row; blank cells are left out.
   *
   * @throws InvalidCodingFile when it lacks a column
   */
  static List<PlacedRow> ofTable(Path file, List<String> problems)
      throws IOException, InvalidCodingFile {
    List<Problem> found = new ArrayList<>();
    SheetTable table = SheetTable.read(file, found);
    found.forEach(problem -> problems.add(problem.toString()));
    List<PlacedRow> rows = new ArrayList<>();
    if (table == null) {
      return rows;
    }
    List<String> names =
        table.header().cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!names.containsAll(REQUIRED)) {
      throw new InvalidCodingFile(
          file
              + ": expected JSON Lines, or a table with the columns "
              + REQUIRED
              + "; the first row has "
              + names);
    }
    for (SheetTable.Row row : table.rows()) {
      ObjectNode fields = JSON.createObjectNode();
      for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
        String cell = row.cells().get(i);
        if (names.get(i).equals("codes") && !cell.isBlank()) {
          ArrayNode codes = fields.putArray("codes");
          for (String code : cell.split(";", -1)) {
            codes.add(code.strip());
          }
        } else if (!cell.isBlank() || names.get(i).equals("text")) {
          fields.put(names.get(i), cell);
        }
      }
      rows.add(new PlacedRow("row " + row.number(), fields));
    }
    return rows;
  }
}
