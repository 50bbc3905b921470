package org.commentariat.coding;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be used as it stands.
 *
 * @param file its name
 * @param row as a spreadsheet program numbers it, from 1; null for the whole file
 * @param column its name, or null for the whole row
 * @param text what was expected and found, and what became of it
 */
public record Problem(String file, @Nullable Integer row, @Nullable String column, String text) {

  @Override
  public String toString() {
    return file
        + (row == null ? "" : ": row " + row)
        + (column == null ? "" : (row == null ? ": column " : ", column ") + column)
        + ": "
        + text;
  }
}
