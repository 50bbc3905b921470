package org.commentariat.statistics.correction;

import org.apache.commons.statistics.distribution.TDistribution;
import org.commentariat.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The difference of the shares of two groups. Its limits join those of the shares: the lower one
 * lies below by the root of the squared lengths that the first share reaches down and the second
 * reaches up (Newcombe 1998, method 10, for Wilson's limits; Zou and Donner 2008,
 * doi:10.1002/sim.3095, for any). With limits of ± t·s that is the t interval.
 *
 * @param correlation of the two shares, from clusters that lie in both groups, in [−1, 1]
 * @param degreesOfFreedom of critical values, above 0
 */
record Contrast(GroupShare first, GroupShare second, double correlation, double degreesOfFreedom) {

  private static final int HALVINGS = 60;

  /**
   * By an estimator, with degrees of freedom after Welch and Satterthwaite; null unless each group
   * has codings in at least two clusters.
   */
  static @Nullable Contrast of(
      Estimator estimator, Sample first, Sample second, double pseudoCodings) {
    if (first.codings() == 0 || second.codings() == 0) {
      return null;
    }
    Linearization one = estimator.linearize(first, pseudoCodings);
    Linearization other = estimator.linearize(second, pseudoCodings);
    if (Double.isNaN(one.degreesOfFreedom() + other.degreesOfFreedom())) {
      return null;
    }
    Labels labels = Labels.of(first);
    Labels otherLabels = Labels.of(second);
    double likeness = Labels.likeness(labels, otherLabels);
    double a = one.variance();
    double b = other.variance();
    return new Contrast(
        new GroupShare.Linearized(one, labels, labels.effective(likeness) / first.weighting()),
        new GroupShare.Linearized(
            other, otherLabels, otherLabels.effective(likeness) / second.weighting()),
        a * b > 0 ? one.covariance(other) / Math.sqrt(a * b) : 0,
        (a + b) * (a + b) / (a * a / one.degreesOfFreedom() + b * b / other.degreesOfFreedom()));
  }

  double value() {
    return first.value() - second.value();
  }

  /** Not bounded to [−1, 1]. */
  Interval interval(double level) {
    double critical =
        TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    return new Interval(value() - below(critical), value() + above(critical), level);
  }

  private double below(double critical) {
    return joined(first.below(critical), second.above(critical));
  }

  private double above(double critical) {
    return joined(first.above(critical), second.below(critical));
  }

  private double joined(double one, double other) {
    return Math.sqrt(Math.max(0, one * one + other * other - 2 * correlation * one * other));
  }

  /**
   * The critical value whose interval ends at 0; with limits of ± t·s the |t| of the difference.
   */
  double t() {
    double distance = Math.abs(value());
    double low = 0;
    double high = 1;
    while (reach(high) < distance && high < 1e9) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (reach(middle) < distance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double reach(double critical) {
    return value() > 0 ? below(critical) : above(critical);
  }

  /** Two-sided. */
  double p() {
    return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(t()));
  }
}
