package org.commentariat.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.table.JsonObjects.Placed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON objects as rows: a column for each value, with dots between the names of the levels. Objects
 * in a list whose name says replies are nested rows; other lists are no cells.
 */
final class JsonRows implements Rows {

  /** Levels of names in a column; what lies deeper is no cell. */
  private static final int LEVELS = 8;

  private static final Pattern OF_REPLIES =
      Pattern.compile("repl|child|comment|answer|respon|descend", Pattern.CASE_INSENSITIVE);

  private final JsonObjects objects;
  private final List<String> columns;

  private JsonRows(JsonObjects objects, List<String> columns) {
    this.objects = objects;
    this.columns = columns;
  }

  static JsonRows open(Reader text, JsonShape shape, Intake intake) {
    return new JsonRows(JsonObjects.open(text, shape, intake), List.copyOf(shape.columns()));
  }

  /** The columns of the first object; others may have more. */
  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable Row next() throws IOException {
    Placed placed = objects.next();
    return placed == null ? null : row(placed.place(), placed.object());
  }

  private static Row row(String place, JsonNode object) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<Row> nested = new ArrayList<>();
    flatten(object, "", 1, place, cells, nested);
    return new Row(place, cells, nested);
  }

  private static void flatten(
      JsonNode object,
      String prefix,
      int level,
      String place,
      Map<String, String> cells,
      List<Row> nested) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String column = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject() && level < LEVELS) {
        flatten(value, column + ".", level + 1, place, cells, nested);
      } else if (value.isArray() && OF_REPLIES.matcher(entry.getKey()).find()) {
        for (JsonNode element : value) {
          if (element.isObject()) {
            nested.add(row(place + ", " + column + " " + (nested.size() + 1), element));
          }
        }
      } else if (value.isValueNode() && !value.isNull()) {
        String cell = value.asString();
        if (!cell.isEmpty()) {
          cells.put(column, cell);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
