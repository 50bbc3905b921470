package org.commentariat.ingest.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param place where it begins, for a person, e.g. {@code line 17}
 * @param cells by the name of the column; columns without a value are missing
 * @param nested rows inside this one, as replies in a JSON object
 */
record Row(String place, Map<String, String> cells, List<Row> nested) {

  /** The value in a column; null where there is none, or no such column. */
  @Nullable String cell(@Nullable String column) {
    return column == null ? null : cells.get(column);
  }
}
