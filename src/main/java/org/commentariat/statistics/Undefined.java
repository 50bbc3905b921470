package org.commentariat.statistics;

/**
 * There is no such number for these data.
 *
 * @param reason completes "undefined, because …", for a reader of the report; not blank
 */
public record Undefined(String reason) implements Measure, PointMeasure, TestOutcome {

  public Undefined {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an undefined measure needs its reason");
    }
  }
}
