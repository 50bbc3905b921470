package org.commentariat.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A share of observations that come in clusters, such as comments by their commenters: what one
 * person writes ten times is not ten independent observations.
 *
 * <p>The variance is that of a ratio of cluster totals by Taylor linearisation between ultimate
 * clusters drawn with replacement (Cochran 1977, Sampling Techniques, section 9A; R {@code
 * survey::svymean}). Clusters without observations are left out.
 */
public final class ClusteredProportion {

  private ClusteredProportion() {}

  /**
   * The share with Wilson's interval at an effective sample size: {@code n} over the design effect
   * (Dean and Pagano 2015, doi:10.1093/jssam/smv024), times the squared ratio of the t quantiles
   * with n−1 and k−1 degrees of freedom for k clusters (Korn and Graubard 1998, Survey Methodology
   * 24:193–201). A design effect below 1 counts as 1, so clusters never narrow the interval. With
   * clusters of one it equals {@link Proportion#wilson}.
   *
   * <p>When no observation or every one is a success, the data do not tell how alike a cluster's
   * observations are; then they count as all alike, which gives the widest interval: the design
   * effect is Σm²/n for cluster sizes m.
   *
   * @param successes per cluster, each in [0, size]
   * @param sizes observations per cluster, as long as {@code successes}
   * @param level confidence level, inside (0, 1)
   * @return undefined below two clusters
   */
  public static Measure wilson(int[] successes, int[] sizes, double level) {
    Interval.requireLevel(level);
    Totals totals = Totals.of(successes, sizes);
    if (totals.clusters < 2) {
      return tooFew(totals);
    }
    double effective = totals.n / Math.max(1, designEffect(successes, sizes, totals));
    double tail = (1 - level) / 2;
    double ratio = tQuantile(totals.n - 1, tail) / tQuantile(totals.clusters - 1, tail);
    Interval interval = Proportion.wilson(totals.share(), effective * ratio * ratio, level);
    return new Estimate(totals.share(), interval, totals.n);
  }

  /**
   * The mean over clusters of each cluster's own share, so that a large cluster counts as much as a
   * small one, with Wilson's interval at an effective sample size as in {@link #wilson}. It equals
   * the share of observations weighted by one over the size of their cluster (R {@code
   * survey::svymean}); the effective size is k/(k−1)·m(1−m) over the variance of the mean m, at
   * most n and at least k, and k where all observations are alike.
   *
   * @param successes per cluster, each in [0, size]
   * @param sizes observations per cluster, as long as {@code successes}
   * @param level confidence level, inside (0, 1)
   * @return undefined below two clusters
   */
  public static Measure wilsonOfClusters(int[] successes, int[] sizes, double level) {
    Interval.requireLevel(level);
    Totals totals = Totals.of(successes, sizes);
    if (totals.clusters < 2) {
      return tooFew(totals);
    }
    double k = totals.clusters;
    double mean = totals.isConstant() ? totals.share() : sumOfShares(successes, sizes, 0, 1) / k;
    double variance = sumOfShares(successes, sizes, mean, 2) / (k - 1) / k;
    double effective =
        totals.isConstant() ? k : Math.min(totals.n, k / (k - 1) * mean * (1 - mean) / variance);
    double tail = (1 - level) / 2;
    double ratio = tQuantile(totals.n - 1, tail) / tQuantile(totals.clusters - 1, tail);
    return new Estimate(mean, Proportion.wilson(mean, effective * ratio * ratio, level), totals.n);
  }

  /** The sum over clusters of a power of the share less a centre. */
  private static double sumOfShares(int[] successes, int[] sizes, double centre, int power) {
    double sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0) {
        sum += Math.pow((double) successes[i] / sizes[i] - centre, power);
      }
    }
    return sum;
  }

  /**
   * How many times the variance of the share is that of a simple random sample of as many
   * observations (Kish 1965, Survey Sampling); may be below 1. For shares of 0 and 1 see {@link
   * #wilson}.
   *
   * @return undefined below two clusters
   */
  public static PointMeasure designEffect(int[] successes, int[] sizes) {
    Totals totals = Totals.of(successes, sizes);
    return totals.clusters < 2
        ? tooFew(totals)
        : new PointEstimate(designEffect(successes, sizes, totals), totals.n);
  }

  private static Undefined tooFew(Totals totals) {
    return new Undefined(
        totals.clusters == 0
            ? "there are no observations"
            : "all " + totals.n + " observations are in one cluster");
  }

  private static double designEffect(int[] successes, int[] sizes, Totals totals) {
    double share = totals.share();
    double squares = 0;
    for (int i = 0; i < sizes.length; i++) {
      double residual = totals.isConstant() ? sizes[i] : successes[i] - share * sizes[i];
      squares += residual * residual;
    }
    if (totals.isConstant()) {
      return squares / totals.n;
    }
    double k = totals.clusters;
    double n = totals.n;
    double variance = k / (k - 1) * squares / (n * n);
    return variance * (n - 1) / (share * (1 - share));
  }

  private static double tQuantile(int degreesOfFreedom, double tail) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
  }

  /** What the clusters add up to; clusters without observations are not counted. */
  private record Totals(int clusters, int successes, int n) {

    static Totals of(int[] successes, int[] sizes) {
      if (successes.length != sizes.length) {
        throw new IllegalArgumentException(
            successes.length + " clusters of successes, but " + sizes.length + " of sizes");
      }
      int clusters = 0;
      int sum = 0;
      int n = 0;
      for (int i = 0; i < sizes.length; i++) {
        Proportion cluster = new Proportion(successes[i], sizes[i]);
        clusters += cluster.n() > 0 ? 1 : 0;
        sum = Math.addExact(sum, cluster.successes());
        n = Math.addExact(n, cluster.n());
      }
      return new Totals(clusters, sum, n);
    }

    double share() {
      return (double) successes / n;
    }

    boolean isConstant() {
      return successes == 0 || successes == n;
    }
  }
}
