package org.commentariat.statistics.correction;

import org.apache.commons.statistics.distribution.TDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * The mean machine label of one group less that of another, as if the machine never erred. What a
 * group of a few items without the code can tell is judged by the share in both groups and by how
 * alike the clusters of both are, and not by its own items, which vary in nothing.
 *
 * <p>The variance of a share p of n items is p(1 − p)/n times the design effect 1 + ρ(Σm²/n − 1)
 * for clusters of m items and an intraclass correlation ρ that is the same in both groups (Rao and
 * Scott 1992, doi:10.2307/2532311; {@link Labels#likeness}). Clusters in both groups make their
 * shares correlated. The test is the score test, with p of both groups together; the interval joins
 * Wilson's limits with p of each, see {@link Contrast}. Both take critical values from Student's t
 * with the degrees of freedom of both groups together, as {@link Linearization} counts them.
 * Because of the different p, one may find a difference just beyond chance and the other just
 * within.
 */
record NaiveDifference(
    Labels first, Labels second, Contrast contrast, double covariance, boolean isDefined) {

  /**
   * @param first items with their machine labels as codings
   * @param second likewise
   */
  static NaiveDifference of(Sample first, Sample second) {
    Labels one = Labels.of(first);
    Labels other = Labels.of(second);
    double likeness = Labels.likeness(one, other);
    double effective = one.effective(likeness);
    double otherEffective = other.effective(likeness);
    double products = 0;
    for (var each : first.clusters().entrySet()) {
      Sample.Members same = second.clusters().get(each.getKey());
      products += same == null ? 0 : (double) each.getValue().coded.size() * same.coded.size();
    }
    double covariance = likeness * products / one.n() / other.n();
    Contrast contrast =
        new Contrast(
            new GroupShare.Scored(one.share(), effective),
            new GroupShare.Scored(other.share(), otherEffective),
            covariance * Math.sqrt(effective * otherEffective),
            Estimator.HAJEK.linearize(first, 0).degreesOfFreedom()
                + Estimator.HAJEK.linearize(second, 0).degreesOfFreedom());
    boolean isDefined = Math.min(first.codedClusters(), second.codedClusters()) >= 2;
    return new NaiveDifference(one, other, contrast, covariance, isDefined);
  }

  Measure estimate(double level) {
    if (!isDefined) {
      return tooFew();
    }
    double value = contrast.value();
    Interval joined = contrast.interval(level);
    double low = Math.max(-1, Math.min(value, joined.low()));
    double high = Math.min(1, Math.max(value, joined.high()));
    return new Estimate(value, new Interval(low, high, level), first.n() + second.n());
  }

  TestOutcome test() {
    if (!isDefined) {
      return tooFew();
    }
    double t = t();
    double degreesOfFreedom = contrast.degreesOfFreedom();
    double p = 2 * TDistribution.of(degreesOfFreedom).survivalProbability(t);
    int n = first.n() + second.n();
    return new TestResult(Method.CLUSTERED_SCORE, t, degreesOfFreedom, p, null, n);
  }

  private double t() {
    double value = Math.abs(contrast.value());
    if (value == 0) {
      return 0;
    }
    double n = (double) first.n() + second.n();
    double share = (first.share() * first.n() + second.share() * second.n()) / n;
    double unit =
        1 / ((GroupShare.Scored) contrast.first()).effective()
            + 1 / ((GroupShare.Scored) contrast.second()).effective()
            - 2 * covariance;
    return value / Math.sqrt(share * (1 - share) * unit);
  }

  private static Undefined tooFew() {
    return new Undefined("each group needs items in at least two clusters");
  }
}
