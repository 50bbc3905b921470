package org.commentariat.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param format key of the format to force on every file, or null to recognise each by its content
 * @param unapprovedToo whether comments that a site held back, or marked as spam, are wanted
 */
public record ReadingOptions(@Nullable String format, boolean unapprovedToo) {

  /** Every format recognised, published comments only. */
  public static final ReadingOptions DEFAULT = new ReadingOptions(null, false);
}
