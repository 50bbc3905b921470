package org.commentariat.statistics.correction;

import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * The share in one group of items less that in another, such as two outlets, by machine, by codings
 * alone, and by both. The groups may share clusters, such as authors who write in both.
 *
 * <p>The naive difference is that of {@link NaiveDifference}. Intervals and the test of the others
 * are those of {@link CorrectedShare}, joined as {@link Contrast} says; the added codings are
 * divided between the groups, {@value #PSEUDO_CODINGS} of each combination of labels in each. Where
 * all codings of a group are alike, its limit is at least that of Wilson for as many independent
 * codings as they tell, with clusters as alike as those of both groups. The degrees of freedom are
 * combined after Welch (1947, doi:10.1093/biomet/34.1-2.28). The interval leaves out 0 exactly when
 * p is below one less its level.
 *
 * @param naive difference of mean machine labels; wrong when the machine errs differently in the
 *     groups, see {@link DifferentialError}
 * @param codingsAlone by {@link Estimator#HAJEK}; n is the number of codings in both groups
 * @param corrected by {@link Estimator#POWER_TUNED}, tuned in each group
 * @param naiveTest whether the naive difference is 0, as if the machine never erred
 * @param test whether the corrected difference is 0
 */
public record CorrectedDifference(
    Measure naive,
    Measure codingsAlone,
    Measure corrected,
    TestOutcome naiveTest,
    TestOutcome test) {

  static final double PSEUDO_CODINGS = 0.125;

  /**
   * Compares two groups.
   *
   * @param first each item counts once
   * @param second likewise
   * @param level confidence level, inside (0, 1)
   * @return differences in [−1, 1], undefined unless each group has codings in two clusters
   */
  public static CorrectedDifference of(List<Item> first, List<Item> second, double level) {
    Sample one = Sample.of(first);
    Sample other = Sample.of(second);
    Sample machine = Sample.asIfCoded(first);
    Sample otherMachine = Sample.asIfCoded(second);
    NaiveDifference naive = NaiveDifference.of(machine, otherMachine);
    Contrast alone = Contrast.of(Estimator.HAJEK, one, other, PSEUDO_CODINGS);
    Contrast tuned = Contrast.of(Estimator.POWER_TUNED, one, other, PSEUDO_CODINGS);
    return new CorrectedDifference(
        naive.estimate(level),
        estimate(alone, Estimator.HAJEK, one, other, level),
        estimate(tuned, Estimator.POWER_TUNED, one, other, level),
        naive.test(),
        test(tuned, one.codings() + other.codings()));
  }

  private static Measure estimate(
      @Nullable Contrast contrast, Estimator estimator, Sample first, Sample second, double level) {
    if (contrast == null) {
      return tooFew();
    }
    double value = estimator.linearize(first, 0).value() - estimator.linearize(second, 0).value();
    double bounded = Math.max(-1, Math.min(1, value));
    Interval joined = contrast.interval(level);
    double low = Math.max(-1, Math.min(bounded, joined.low()));
    double high = Math.min(1, Math.max(bounded, joined.high()));
    int codings = first.codings() + second.codings();
    return new Estimate(bounded, new Interval(low, high, level), codings);
  }

  private static TestOutcome test(@Nullable Contrast contrast, int codings) {
    return contrast == null
        ? tooFew()
        : new TestResult(
            Method.CLUSTERED_T,
            contrast.t(),
            contrast.degreesOfFreedom(),
            contrast.p(),
            null,
            codings);
  }

  private static Undefined tooFew() {
    return new Undefined("each group needs codings in at least two clusters");
  }
}
