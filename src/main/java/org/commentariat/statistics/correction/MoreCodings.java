package org.commentariat.statistics.correction;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * How many more items to code until the corrected share has an interval of ± margin, if further
 * codings are like those made. Codings take away what is uncertain for want of codings, C/n − C/N
 * with C the variance of what the machine leaves unexplained in an item; what clusters differ by
 * stays, however many are coded. C counts the inequality of weights (Kish 1992).
 */
public final class MoreCodings {

  private MoreCodings() {}

  /**
   * The number to add.
   *
   * @param items all of them, coded or not
   * @param margin half the width of the interval, inside (0, 1)
   * @param level confidence level, inside (0, 1)
   * @return a whole number, 0 when the interval is narrow enough; n is the number of codings there
   *     are; undefined below two clusters with codings, and when even coding all would leave the
   *     interval wider, with how wide that would be
   */
  public static PointMeasure forMargin(List<Item> items, double margin, double level) {
    if (!(margin > 0 && margin < 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("margin outside (0, 1): " + margin);
    }
    Sample sample = Sample.of(items);
    int codings = sample.codings();
    if (codings == 0) {
      return new Undefined("no item was coded");
    }
    Linearization estimate = Estimator.POWER_TUNED.linearize(sample, CorrectedShare.PSEUDO_CODINGS);
    if (Double.isNaN(estimate.degreesOfFreedom())) {
      return new Undefined("all " + codings + " codings are in one cluster");
    }
    double t =
        TDistribution.of(estimate.degreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2);
    if (t * Math.sqrt(estimate.variance()) <= margin) {
      return new PointEstimate(0, codings);
    }
    double unexplained =
        Moments.of(sample, CorrectedShare.PSEUDO_CODINGS).unexplained(estimate.tuning())
            * sample.weighting();
    double wanting = unexplained / codings - unexplained / sample.size();
    double rest = Math.max(0, estimate.variance() - wanting);
    double room = margin * margin / (t * t) - rest;
    double needed = Math.ceil(unexplained / (room + unexplained / sample.size()) - 1e-9);
    return room < 0
        ? new Undefined(
            String.format(
                Locale.ROOT,
                "even with all items coded the margin would be ±%.3f, because clusters differ",
                t * Math.sqrt(rest)))
        : new PointEstimate(Math.max(1, Math.min(needed, sample.size()) - codings), codings);
  }
}
