package org.commentariat.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A number of successes among independent trials.
 *
 * @param successes in [0, n]
 * @param n number of trials, 0 or more
 */
public record Proportion(int successes, int n) {

  public Proportion {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " successes of " + n);
    }
  }

  /**
   * The share of successes with the score interval of Wilson (1927,
   * doi:10.1080/01621459.1927.10502953), without continuity correction; it stays inside [0, 1] and
   * has a width also at 0 and n successes.
   *
   * @param level confidence level, inside (0, 1)
   * @return undefined without trials
   */
  public Measure wilson(double level) {
    Interval.requireLevel(level);
    if (n == 0) {
      return new Undefined("there are no observations");
    }
    double share = share();
    return new Estimate(share, wilson(share, n, level), n);
  }

  /** Not a number without trials. */
  double share() {
    return (double) successes / n;
  }

  /**
   * Wilson's interval for a share of an effective sample size.
   *
   * @param share in [0, 1]
   * @param n above 0, need not be whole
   */
  static Interval wilson(double share, double n, double level) {
    double z = normalQuantile(level);
    double shrink = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / shrink;
    double half = z / shrink * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    // the bounds meet the share at 0 and 1; rounding must not push them past it
    double low = share == 0 ? 0 : Math.min(share, Math.max(0, centre - half));
    double high = share == 1 ? 1 : Math.max(share, Math.min(1, centre + half));
    return new Interval(low, high, level);
  }

  /** The two-sided standard normal quantile, e.g. 1.96 for the level 0.95. */
  static double normalQuantile(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}
