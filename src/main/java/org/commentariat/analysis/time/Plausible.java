package org.commentariat.analysis.time;

import java.time.Instant;

/**
 * Which times can be those of comments on a page. A missing time often ends up as the beginning of
 * 1970, a mistyped year as 20014; there is no clock here to tell what lies in the future.
 */
final class Plausible {
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  /** In words. */
  static final String SPAN = "1990 and 2199";

  private Plausible() {}

  static boolean is(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }
}
