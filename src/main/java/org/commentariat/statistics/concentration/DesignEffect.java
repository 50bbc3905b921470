package org.commentariat.statistics.concentration;

import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * How many times the variance of a mean is that of as many independent, equally weighted
 * observations. The observations are worth n over it. For the design effect of a clustered share by
 * its own variance see {@link org.commentariat.statistics.ClusteredProportion#designEffect}.
 */
public final class DesignEffect {

  private DesignEffect() {}

  /**
   * That of unequal weights, n Σw² / (Σw)² (Kish 1992, Journal of Official Statistics 8:183–200).
   *
   * @param weights each above 0
   * @return at least 1; undefined without weights
   */
  public static PointMeasure ofWeights(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) { // refuses NaN too
        throw new IllegalArgumentException("weight not above 0: " + weight);
      }
      sum += weight;
      squares += weight * weight;
    }
    return weights.length == 0
        ? new Undefined("there are no observations")
        : new PointEstimate(Math.max(1, weights.length * squares / (sum * sum)), weights.length);
  }

  /**
   * That of clusters, 1 + (m − 1) ρ with m = Σm²/n, the mean size of the cluster that an
   * observation is in (Kish 1965, Survey Sampling, section 5.4; Kish 1987 for unequal sizes).
   *
   * @param sizes of the clusters, each 0 or more
   * @param correlation within clusters, in [−1, 1]
   * @return 0 or more; undefined without observations
   */
  public static PointMeasure ofClusters(int[] sizes, double correlation) {
    if (!(correlation >= -1 && correlation <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("correlation outside [−1, 1]: " + correlation);
    }
    double n = 0;
    double squares = 0;
    for (int size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException("a size below zero: " + size);
      }
      n += size;
      squares += (double) size * size;
    }
    return n == 0
        ? new Undefined("there are no observations")
        : new PointEstimate(Math.max(0, 1 + (squares / n - 1) * correlation), (int) n);
  }
}
