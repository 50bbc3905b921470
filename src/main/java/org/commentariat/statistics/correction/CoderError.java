package org.commentariat.statistics.correction;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.Undefined;

/**
 * How a share would change if the human codes, which correct the machine, have errors of their own.
 * Not a correction to report in place of the share, but a look at how much rests on the coders.
 *
 * @param bothYes items in which two coders, independent of each other, both saw the code
 * @param firstOnly items in which only the first did
 * @param secondOnly items in which only the second did
 * @param neither items in which none did
 */
public record CoderError(int bothYes, int firstOnly, int secondOnly, int neither) {

  public CoderError {
    if (Math.min(Math.min(bothYes, firstOnly), Math.min(secondOnly, neither)) < 0) {
      throw new IllegalArgumentException(
          "a count below zero in "
              + bothYes
              + ", "
              + firstOnly
              + ", "
              + secondOnly
              + ", "
              + neither);
    }
  }

  /** The share of items that the coders code differently; undefined without items. */
  public PointMeasure disagreement() {
    return n() == 0
        ? new Undefined("no item was coded by both coders")
        : new PointEstimate((firstOnly + secondOnly) / (double) n(), n());
  }

  /**
   * How often a coder errs, if both err as often, in either direction and independently: the e in
   * [0, 1/2) that gives the disagreement 2e(1 − e).
   *
   * @return undefined without items, and from a disagreement of one half on, which is guessing
   */
  public PointMeasure errorRate() {
    if (!(disagreement() instanceof PointEstimate disagreement)) {
      return disagreement();
    }
    return disagreement.value() >= 0.5
        ? new Undefined("the coders disagree as often as guessing would")
        : new PointEstimate((1 - Math.sqrt(1 - 2 * disagreement.value())) / 2, n());
  }

  /**
   * The share if coders err as {@link #errorRate} says: (θ − e) / (1 − 2e), for the bounds alike,
   * kept in [0, 1] (Rogan and Gladen 1978, doi:10.1093/oxfordjournals.aje.a112510, with sensitivity
   * and specificity 1 − e).
   */
  public Measure symmetric(Estimate share) {
    if (!(errorRate() instanceof PointEstimate rate)) {
      return (Undefined) errorRate();
    }
    double e = rate.value();
    Interval interval = share.interval();
    return new Estimate(
        unmixed(share.value(), 1 - e, 1 - e),
        new Interval(
            unmixed(interval.low(), 1 - e, 1 - e),
            unmixed(interval.high(), 1 - e, 1 - e),
            interval.level()),
        share.n());
  }

  /**
   * How low and how high the share could be if the coders agree on nothing that is wrong, and one
   * of them is wrong wherever they do not: the share coded by the first, less what only she saw,
   * and more what only the second saw. No model of errors is needed; the interval of the share is
   * widened by as much.
   *
   * @return undefined without items
   */
  public Measure bounds(Estimate share) {
    if (n() == 0) {
      return new Undefined("no item was coded by both coders");
    }
    double low = share.interval().low() - firstOnly / (double) n();
    double high = share.interval().high() + secondOnly / (double) n();
    return new Estimate(
        share.value(),
        new Interval(Math.max(0, low), Math.min(1, high), share.interval().level()),
        share.n());
  }

  private int n() {
    return bothYes + firstOnly + secondOnly + neither;
  }

  /**
   * The share where the coders' errors are known from items whose truth is known: Rogan and
   * Gladen's estimate, (θ + specificity − 1) / (sensitivity + specificity − 1), with the interval
   * of Lang and Reiczigel (2014, doi:10.1016/j.prevetmed.2013.09.015), which counts the uncertainty
   * of all three.
   *
   * @param coded items that coders gave the code, of all
   * @param sensitivity items rightly given the code, of those that have it
   * @param specificity items rightly not given it, of those that have it not
   * @param level confidence level, inside (0, 1)
   * @return undefined when any has no items, and when the coders do no better than guessing
   */
  public static Measure roganGladen(
      Proportion coded, Proportion sensitivity, Proportion specificity, double level) {
    if (coded.n() == 0 || sensitivity.n() == 0 || specificity.n() == 0) {
      return new Undefined("there are no items to estimate the share or the errors from");
    }
    double plainYouden = share(sensitivity) + share(specificity) - 1;
    if (plainYouden <= 0) {
      return new Undefined("the coders do no better than guessing");
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double n = coded.n() + z * z;
    double p = (coded.successes() + z * z / 2) / n;
    double se = (sensitivity.successes() + 1.0) / (sensitivity.n() + 2.0);
    double sp = (specificity.successes() + 1.0) / (specificity.n() + 2.0);
    double youden = se + sp - 1;
    if (youden <= 0) {
      return new Undefined("the coders are not surely better than guessing");
    }
    double centre = (p + sp - 1) / youden;
    double seVariance = se * (1 - se) / (sensitivity.n() + 2.0);
    double spVariance = sp * (1 - sp) / (specificity.n() + 2.0);
    double variance =
        (p * (1 - p) / n + centre * centre * seVariance + (1 - centre) * (1 - centre) * spVariance)
            / (youden * youden);
    double shift = 2 * z * z * (centre * seVariance - (1 - centre) * spVariance);
    double value = unmixed(share(coded), share(sensitivity), share(specificity));
    double low = inUnit(centre + shift - z * Math.sqrt(variance));
    double high = inUnit(centre + shift + z * Math.sqrt(variance));
    return new Estimate(
        value, new Interval(Math.min(low, value), Math.max(high, value), level), coded.n());
  }

  private static double share(Proportion proportion) {
    return (double) proportion.successes() / proportion.n();
  }

  private static double unmixed(double share, double sensitivity, double specificity) {
    return inUnit((share + specificity - 1) / (sensitivity + specificity - 1));
  }

  private static double inUnit(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
