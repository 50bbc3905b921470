package org.commentariat.statistics;

/**
 * A measure with its confidence interval.
 *
 * @param value finite
 * @param interval contains {@code value}
 * @param n number of observations behind it, at least 1
 */
public record Estimate(double value, Interval interval, int n) implements Measure {

  public Estimate {
    if (!interval.contains(value)) { // refuses NaN and infinities too: bounds are finite
      throw new IllegalArgumentException(interval + " does not contain the estimate " + value);
    }
    if (n < 1) {
      throw new IllegalArgumentException("an estimate needs at least one observation, not " + n);
    }
  }
}
