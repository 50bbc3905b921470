package org.commentariat.ingest;

import org.commentariat.ingest.table.ColumnMap;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param format key of the format to force on every file, or null to recognise each by its content
 * @param columns which column of a table tells what, as far as it is not to be guessed
 * @param unapprovedToo whether comments that a site held back, or marked as spam, are wanted
 */
public record ReadingOptions(@Nullable String format, ColumnMap columns, boolean unapprovedToo) {

  /** Every format recognised, published comments only. */
  public static final ReadingOptions DEFAULT = new ReadingOptions(null, ColumnMap.EMPTY, false);
}
