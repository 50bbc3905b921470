package org.commentariat.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounding of everything that is found, so that a last bit that differs between processors is never
 * printed nor decided upon.
 */
public final class SixDecimals {
  /** Below this, a number of millionths and its half are exact doubles with bits to spare. */
  private static final double PLAIN = 1e9;

  /** Nearer to a half than this the product with a million may lie on the wrong side of it. */
  private static final double TIE = 1e-3;

  private SixDecimals() {}

  /** The nearest number with six decimals; half to even. The value is finite. */
  public static double of(double value) {
    double millionths = value * 1e6;
    double nearest = Math.rint(millionths);
    if (Math.abs(millionths) < PLAIN && Math.abs(millionths - nearest) < 0.5 - TIE) {
      return nearest / 1e6 + 0.0; // no negative zero
    }
    double rounded = new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
    return rounded + 0.0;
  }

  /** The same measure, its value and its interval rounded. */
  public static Measure of(Measure measure) {
    if (measure instanceof Estimate estimate) {
      Interval interval = estimate.interval();
      return new Estimate(
          of(estimate.value()),
          new Interval(of(interval.low()), of(interval.high()), interval.level()),
          estimate.n());
    }
    return measure;
  }

  /** The same measure, its value rounded. */
  public static PointMeasure of(PointMeasure measure) {
    return measure instanceof PointEstimate estimate
        ? new PointEstimate(of(estimate.value()), estimate.n())
        : measure;
  }

  /** The same outcome, its numbers rounded. */
  public static TestOutcome of(TestOutcome outcome) {
    return outcome instanceof TestResult test
        ? new TestResult(
            test.method(),
            orNull(test.statistic()),
            orNull(test.degreesOfFreedom()),
            of(test.p()),
            orNull(test.standardError()),
            test.n())
        : outcome;
  }

  private static @Nullable Double orNull(@Nullable Double value) {
    return value == null ? null : Double.valueOf(of(value.doubleValue()));
  }
}
