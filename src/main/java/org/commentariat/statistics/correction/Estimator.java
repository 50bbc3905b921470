package org.commentariat.statistics.correction;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways to estimate a share from machine labels f of all N items and human codes y of a probability
 * sample S with weights w = 1/π. All are of one form, with a tuning λ in [0, 1]:
 *
 * <pre>  λ · mean(f) + Σ_S w (y − λf) / Σ_S w</pre>
 *
 * <p>where the last denominator is N for the two estimators that say so. Items that count more than
 * others have their own weight in every sum, N being the sum of these. The machine may err as it
 * likes, differently in every group: the human codes remove its bias, its labels only make the
 * interval narrower.
 */
public enum Estimator {
  /** Codings alone, λ = 0, divided by N (Horvitz and Thompson 1952, doi:10.2307/2280784). */
  HORVITZ_THOMPSON,
  /**
   * Codings alone, λ = 0, divided by the sum of weights (Hájek 1971; Särndal, Swensson and Wretman
   * 1992, Model Assisted Survey Sampling, equation 5.7.4): steadier than the former.
   */
  HAJEK,
  /**
   * Design-based supervised learning, λ = 1, divided by N: the mean of f + (y − f)/π (Egami, Hinck,
   * Stewart and Wei 2023, Advances in Neural Information Processing Systems 36).
   */
  DESIGN_BASED_SUPERVISED,
  /**
   * Prediction-powered, with the λ that makes the variance least (PPI++: Angelopoulos, Duchi and
   * Zrnic 2023, arXiv:2311.01453): the slope of y on f in the sample, kept in [0, 1]. A machine
   * that does not make the interval narrower gets λ = 0 and does no harm. Their labelled and
   * unlabelled items are two sets; here the coded items are among all, so that their λ is this one
   * times 1 − n/N, and the estimate is the same. It is the regression estimator of survey
   * statistics (Cochran 1977, chapter 7).
   */
  POWER_TUNED;

  /** Of the intervals by which an estimate with machine is compared with one without. */
  private static final double TYPICAL_LEVEL = 0.95;

  private boolean isDividedByItems() {
    return this == HORVITZ_THOMPSON || this == DESIGN_BASED_SUPERVISED;
  }

  /**
   * The estimate and what each cluster adds to its error.
   *
   * @param pseudoCodings how often each combination of labels, machine 0 or 1 and human 0 or 1, is
   *     added to the sample; 0 for the textbook estimate; those divided by N take none
   * @return its value may lie outside [0, 1]
   */
  Linearization linearize(Sample sample, double pseudoCodings) {
    return chosen(sample).linearizeAsIs(sample, pseudoCodings);
  }

  /** This one, or {@link #HAJEK} where the machine is weighed and does not pay. */
  Estimator chosen(Sample sample) {
    return this == POWER_TUNED && !pays(sample) ? HAJEK : this;
  }

  /**
   * Whether the machine makes the interval narrower, although the slope is estimated from the same
   * clusters as the mean; not when fewer than three clusters leave nothing to estimate it from.
   */
  private boolean pays(Sample sample) {
    Linearization tuned = linearizeAsIs(sample, CorrectedShare.PSEUDO_CODINGS);
    return sample.codedClusters() > 2
        && tuned.degreesOfFreedom() > 0
        && tuned.halfWidth(TYPICAL_LEVEL)
            < HAJEK.linearizeAsIs(sample, CorrectedShare.PSEUDO_CODINGS).halfWidth(TYPICAL_LEVEL);
  }

  /** As {@link #linearize}, with the machine even where it does not pay. */
  Linearization linearizeAsIs(Sample sample, double pseudoCodings) {
    double pseudo = isDividedByItems() ? 0 : pseudoCodings;
    Moments moments = Moments.of(sample, pseudo);
    double tuning = tuning(moments);
    double machine = sample.machineSum() / sample.weight();
    double divisor = isDividedByItems() ? sample.weight() : moments.weight();
    double share = (moments.humanSum() - tuning * moments.machineSum()) / divisor;
    // what a coding is compared with; where the divisor is N, the items are compared with all
    double centre = isDividedByItems() ? 0 : share;
    double itemCentre = tuning * machine + share - centre;
    Map<String, Cluster> clusters = new LinkedHashMap<>();
    sample
        .clusters()
        .forEach(
            (name, members) -> {
              Cluster cluster = new Cluster();
              cluster.influence =
                  (tuning * members.machineSum - itemCentre * members.weight) / sample.weight();
              for (Sample.Coded coded : members.coded) {
                double residual = coded.human() - tuning * coded.machine() - centre;
                cluster.influence += coded.weight() * residual / divisor;
                cluster.weight += coded.weight() / moments.weight();
              }
              clusters.put(name, cluster);
            });
    Linearization estimate =
        Linearization.of(
            tuning * machine + share,
            tuning,
            clusters,
            pseudo * added(tuning, centre, moments.meanWeight() / divisor));
    return this == POWER_TUNED ? estimate.withSlope(sample.codedClusters()) : estimate;
  }

  /** What one coding of each combination of labels adds to the variance. */
  private static double added(double tuning, double centre, double weight) {
    double squares = 0;
    for (double machine = 0; machine <= 1; machine++) {
      for (double human = 0; human <= 1; human++) {
        double influence = weight * (human - tuning * machine - centre);
        squares += influence * influence;
      }
    }
    return squares;
  }

  private double tuning(Moments moments) {
    return switch (this) {
      case HORVITZ_THOMPSON, HAJEK -> 0;
      case DESIGN_BASED_SUPERVISED -> 1;
      case POWER_TUNED -> moments.tuning();
    };
  }
}
