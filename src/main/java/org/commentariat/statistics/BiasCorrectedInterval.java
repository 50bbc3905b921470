package org.commentariat.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bias-corrected and accelerated interval (BCa) from bootstrap replicates and jackknife values:
 * Efron 1987, doi:10.1080/01621459.1987.10478410, equations 2.3, 6.6 and 6.7.
 */
final class BiasCorrectedInterval {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double estimate;
  private final double[] ascending;
  private final double[] jackknife;

  /**
   * @param replicates finite, at least one
   * @param jackknife the statistic without each cluster in turn
   */
  BiasCorrectedInterval(double estimate, double[] replicates, double[] jackknife) {
    this.estimate = estimate;
    this.ascending = replicates.clone();
    Arrays.sort(ascending);
    this.jackknife = jackknife;
  }

  Measure measure(double level, int n) {
    double width = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    if (isTie(ascending[0]) && isTie(ascending[ascending.length - 1])) {
      return new Undefined("the resamples all agree with the data, so they show no uncertainty");
    }
    double bias = bias();
    // BCa holds the estimate exactly when |bias| <= width; past that all but a tail of the
    // replicates lie to one side and the bootstrap does not work for these data
    if (!(Math.abs(bias) <= width)) {
      return new Undefined("nearly all resamples lie to one side of the estimate");
    }
    double acceleration = acceleration();
    if (!(Math.abs(acceleration) * (Math.abs(bias) + width) < 1)) {
      return new Undefined("a few clusters decide the statistic");
    }
    double low = Math.min(estimate, quantile(bias, acceleration, -width));
    double high = Math.max(estimate, quantile(bias, acceleration, width));
    return new Estimate(estimate, new Interval(low, high, level), n);
  }

  /** The normal quantile of the share of replicates below the estimate; ties count half. */
  private double bias() {
    double below = 0;
    for (double replicate : ascending) {
      if (isTie(replicate)) {
        below += 0.5;
      } else if (replicate < estimate) {
        below++;
      }
    }
    return NORMAL.inverseCumulativeProbability(below / ascending.length);
  }

  /** A sixth of the skewness of the jackknife values; 0 when they do not vary. */
  private double acceleration() {
    double mean = Arrays.stream(jackknife).average().orElseThrow();
    double squares = 0;
    double cubes = 0;
    for (double value : jackknife) {
      double influence = mean - value;
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private double quantile(double bias, double acceleration, double width) {
    double shifted = bias + width;
    double probability =
        NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    return Quantile.withDefaults()
        .with(Quantile.EstimationMethod.HF6) // the (B + 1)p-th replicate, as is usual for BCa
        .evaluate(ascending.length, i -> ascending[i], probability);
  }

  /** Equal but for rounding: a resample adds the same numbers in another order. */
  private boolean isTie(double replicate) {
    return Math.abs(replicate - estimate) <= 1e-12 * Math.max(1, Math.abs(estimate));
  }
}
