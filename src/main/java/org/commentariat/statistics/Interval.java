package org.commentariat.statistics;

/**
 * A confidence interval.
 *
 * @param low finite, at most {@code high}
 * @param high finite
 * @param level the confidence level, inside (0, 1), e.g. 0.95
 */
public record Interval(double low, double high, double level) {

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "bounds of an interval must be finite and in order: " + low + ", " + high);
    }
    requireLevel(level);
  }

  /** True when {@code low <= value <= high}; false for NaN. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("confidence level outside (0, 1): " + level);
    }
  }
}
