package org.commentariat.ingest.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column tells what.
 *
 * @param columns the name of a column, or its number from 1, for each field that is known
 */
public record ColumnMap(Map<Field, String> columns) {

  /** Nothing is given; all is to be guessed. */
  public static final ColumnMap EMPTY = new ColumnMap(Map.of());

  private static final Pattern NEXT_PAIR = Pattern.compile(",(?=\\s*\\w+\\s*=)");

  public ColumnMap {
    EnumMap<Field, String> sorted = new EnumMap<>(Field.class);
    sorted.putAll(columns);
    columns = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads {@code text=body,parent=parent_id}.
   *
   * @throws IllegalArgumentException saying what was expected and what was found
   */
  public static ColumnMap parse(List<String> specifications) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (String specification : specifications) {
      for (String pair : NEXT_PAIR.split(specification, -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        Field field = Field.of(key);
        String column = pair.substring(equals + 1).strip();
        if (equals < 0 || column.isEmpty()) {
          throw new IllegalArgumentException(
              "\"" + pair + "\" is not FIELD=COLUMN, e.g. text=body,parent=parent_id");
        }
        if (field == null) {
          throw new IllegalArgumentException(
              "\"" + key + "\" is no field; there are: " + String.join(", ", keys()));
        }
        if (columns.put(field, column) != null) {
          throw new IllegalArgumentException("the field " + key + " is given twice");
        }
      }
    }
    return new ColumnMap(columns);
  }

  private static List<String> keys() {
    return Stream.of(Field.values()).map(Field::key).toList();
  }

  /** The column of a field, or null. */
  @Nullable String column(Field field) {
    return columns.get(field);
  }

  /** Whether a column is given by this name, which is no number. */
  boolean names(String column) {
    return !isNumber(column) && columns.containsValue(column);
  }

  /** Whether columns are given by number, so that a table without a header can be read. */
  boolean hasNumbers() {
    return columns.values().stream().anyMatch(ColumnMap::isNumber);
  }

  private static boolean isNumber(String column) {
    return column.matches("[1-9]\\d{0,3}");
  }

  /** As {@code --map} takes it. */
  @Override
  public String toString() {
    return columns.entrySet().stream()
        .map(entry -> entry.getKey().key() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
