package org.commentariat.statistics.correction;

import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;

/**
 * A share by machine, by codings alone, and by both, side by side. The intervals are for a public
 * of which the clusters at hand are a sample, so they never get narrower than clusters allow,
 * however many of their items are coded.
 *
 * <p>Intervals are θ ± t·s with a CR3 standard error and Satterthwaite's degrees of freedom. For
 * the naive share, the codings alone and the corrected share, θ and s are those of the sample with
 * {@value #PSEUDO_CODINGS} codings of each combination of machine and human label added: half a
 * success and half a failure in all, which is Jeffreys' prior (Brown, Cai and DasGupta 2001,
 * doi:10.1214/ss/1009213286). Forty codings may hold no single error of one kind; without this,
 * such an error would be taken for impossible. {@code reports/coverage} shows how often the
 * intervals hold the truth.
 *
 * @param naive the mean machine label; n is the number of items
 * @param codingsAlone by {@link Estimator#HAJEK}; n is the number of codings
 * @param designBasedSupervised by {@link Estimator#DESIGN_BASED_SUPERVISED}, without added codings
 * @param corrected by {@link Estimator#POWER_TUNED}
 * @param tuning λ of {@code corrected}, in [0, 1]; 0 without codings
 */
public record CorrectedShare(
    Measure naive,
    Measure codingsAlone,
    Measure designBasedSupervised,
    Measure corrected,
    double tuning) {

  static final double PSEUDO_CODINGS = 0.25;

  /**
   * Estimates a share.
   *
   * @param items all of them, coded or not
   * @param level confidence level, inside (0, 1)
   * @return measures undefined without items or codings, and when all are in one cluster
   */
  public static CorrectedShare of(List<Item> items, double level) {
    Sample sample = Sample.of(items);
    return new CorrectedShare(
        estimate(Estimator.HAJEK, Sample.asIfCoded(items), level),
        estimate(Estimator.HAJEK, sample, level),
        estimate(Estimator.DESIGN_BASED_SUPERVISED, sample, level),
        estimate(Estimator.POWER_TUNED, sample, level),
        sample.codings() == 0 ? 0 : Estimator.POWER_TUNED.linearize(sample, 0).tuning());
  }

  /**
   * Estimates a share in one way.
   *
   * @param level confidence level, inside (0, 1)
   * @return inside [0, 1]; undefined without codings, when all are in one cluster, and for the
   *     estimators divided by N when nothing varies
   */
  public static Measure estimate(Estimator estimator, List<Item> items, double level) {
    return estimate(estimator, Sample.of(items), level);
  }

  private static Measure estimate(Estimator estimator, Sample sample, double level) {
    int codings = sample.codings();
    if (codings == 0) {
      return new Undefined(sample.size() == 0 ? "there are no items" : "no item was coded");
    }
    Estimator chosen = estimator.chosen(sample);
    Linearization smoothed = chosen.linearizeAsIs(sample, PSEUDO_CODINGS);
    if (Double.isNaN(smoothed.degreesOfFreedom())) {
      return new Undefined("all " + codings + " codings are in one cluster");
    }
    if (smoothed.variance() == 0) {
      return new Undefined("all codings are alike, so they show no uncertainty");
    }
    double value = inUnit(chosen.linearizeAsIs(sample, 0).value());
    double half = smoothed.halfWidth(level);
    double low = Math.min(value, inUnit(smoothed.value() - half));
    double high = Math.max(value, inUnit(smoothed.value() + half));
    return new Estimate(value, new Interval(low, high, level), codings);
  }

  private static double inUnit(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
