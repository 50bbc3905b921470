package org.commentariat.report.export.table;

import org.jspecify.annotations.Nullable;

/**
 * Between what the numbers of a column lie.
 *
 * @param least null where there is no least value
 * @param most null where there is no greatest value
 */
public record Bounds(@Nullable Integer least, @Nullable Integer most) {
  /** Any number. */
  public static final Bounds NONE = new Bounds(null, null);

  /** No number below 0. */
  public static final Bounds NOT_NEGATIVE = new Bounds(0, null);

  /** From 0 to 1, such as shares and probabilities. */
  public static final Bounds UNIT = new Bounds(0, 1);
}
