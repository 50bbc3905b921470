package org.commentariat.statistics.correction;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two linearized estimates.
 *
 * @param variance above 0; clusters in both groups are counted once
 * @param degreesOfFreedom after Welch and Satterthwaite
 */
record Contrast(double value, double variance, double degreesOfFreedom) {

  /** Null unless each group has codings in at least two clusters. */
  static @Nullable Contrast of(
      Estimator estimator, Sample first, Sample second, double pseudoCodings) {
    if (first.codings() == 0 || second.codings() == 0) {
      return null;
    }
    return of(
        estimator.linearize(first, pseudoCodings), estimator.linearize(second, pseudoCodings));
  }

  private static @Nullable Contrast of(Linearization first, Linearization second) {
    if (Double.isNaN(first.degreesOfFreedom() + second.degreesOfFreedom())) {
      return null;
    }
    double a = first.variance();
    double b = second.variance();
    double degreesOfFreedom =
        (a + b) * (a + b) / (a * a / first.degreesOfFreedom() + b * b / second.degreesOfFreedom());
    double variance = a + b - 2 * first.covariance(second);
    return new Contrast(first.value() - second.value(), variance, degreesOfFreedom);
  }

  double halfWidth(double level) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2)
        * Math.sqrt(variance);
  }

  double t() {
    return value / Math.sqrt(variance);
  }

  /** Two-sided. */
  double p() {
    return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t()));
  }
}
