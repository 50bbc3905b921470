package org.commentariat.coding.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

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
    value = rounded(value);
    interval = rounded(interval);
  }

  static Coefficient undefined(String reason) {
    return new Coefficient(new Undefined(reason), new Undefined(reason));
  }

  /** Whether it reaches a threshold; what is undefined reaches none. */
  public boolean reaches(double threshold) {
    return value instanceof PointEstimate estimate && estimate.value() >= threshold;
  }

  static double rounded(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue() + 0.0; // no -0
  }

  private static PointMeasure rounded(PointMeasure measure) {
    return measure instanceof PointEstimate estimate
        ? new PointEstimate(rounded(estimate.value()), estimate.n())
        : measure;
  }

  private static Measure rounded(Measure measure) {
    if (measure instanceof Estimate estimate) {
      Interval interval = estimate.interval();
      return new Estimate(
          rounded(estimate.value()),
          new Interval(rounded(interval.low()), rounded(interval.high()), interval.level()),
          estimate.n());
    }
    return measure;
  }
}
