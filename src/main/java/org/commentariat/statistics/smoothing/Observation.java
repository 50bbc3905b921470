package org.commentariat.statistics.smoothing;

/**
 * One observation in time.
 *
 * @param time in any unit, finite
 * @param value 0 or 1, or what is estimated of it, in [0, 1]
 * @param cluster what it belongs to, e.g. its author
 */
public record Observation(double time, double value, String cluster) {

  public Observation {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("time is not finite: " + time);
    }
    if (!(value >= 0 && value <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("value outside [0, 1]: " + value);
    }
  }
}
