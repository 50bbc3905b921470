package org.commentariat.statistics;

/**
 * A coefficient and how sure it is, each of which may be undefined for a reason of its own: perfect
 * agreement, for one, is a number, but resamples of it show no uncertainty. Rounded to six
 * decimals, before anything is decided or printed.
 *
 * @param value undefined where the coefficient is
 * @param interval the same value with its interval; undefined where either is
 */
public record Coefficient(PointMeasure value, Measure interval) {

  public Coefficient {
    value = SixDecimals.of(value);
    interval = SixDecimals.of(interval);
  }

  /** Neither a value nor an interval. */
  public static Coefficient undefined(String reason) {
    Undefined undefined = new Undefined(reason);
    return new Coefficient(undefined, undefined);
  }

  /** Whether it reaches a threshold; what is undefined reaches none. */
  public boolean reaches(double threshold) {
    return value instanceof PointEstimate estimate && estimate.value() >= threshold;
  }
}
