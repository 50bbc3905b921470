package org.commentariat.statistics;

/**
 * A measure without an interval.
 *
 * @param value finite
 * @param n number of observations behind it, at least 1
 */
public record PointEstimate(double value, int n) implements PointMeasure {

  public PointEstimate {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value);
    }
    if (n < 1) {
      throw new IllegalArgumentException("an estimate needs at least one observation, not " + n);
    }
  }
}
