package org.commentariat.report.export.table;

/** What the values of a column are. */
public enum Kind {
  /** {@link String}. */
  TEXT,
  /** {@link Integer} or {@link Long}. */
  INTEGER,
  /** {@link Double}, six decimals at most. */
  NUMBER,
  /** {@link Boolean}. */
  FLAG,
  /** {@link java.time.Instant}. */
  TIME
}
