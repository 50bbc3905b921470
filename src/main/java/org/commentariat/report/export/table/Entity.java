package org.commentariat.report.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of things of one kind, one row each.
 *
 * @param name of its file, without an ending
 * @param description what a row is, as a sentence
 * @param key names of the columns that together tell its rows apart
 * @param references from its columns to other tables
 * @param columns in the order of the file
 * @param rows in a fixed order; made anew for each reader
 * @param <T> what a row is made from
 */
public record Entity<T>(
    String name,
    String description,
    List<String> key,
    List<Reference> references,
    List<Column<T>> columns,
    Supplier<Stream<T>> rows) {

  public Entity {
    key = List.copyOf(key);
    references = List.copyOf(references);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)
        || !names.containsAll(references.stream().map(Reference::column).toList())
        || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(name + ": columns do not fit its keys: " + names);
    }
  }

  /** The values of every row, in the order of the columns; null where one is missing. */
  public Stream<List<@Nullable Object>> cells() {
    return rows.get().map(this::cells);
  }

  private List<@Nullable Object> cells(T row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Column<T> column : columns) {
      cells.add(column.value().apply(row));
    }
    return cells;
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.get().findAny().isEmpty();
  }
}
