package org.commentariat.statistics.correction;

import static org.commentariat.statistics.correction.CorrectedDifference.PSEUDO_CODINGS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * Does the machine err differently in different groups? Then differences of its shares are wrong,
 * even where its mistakes cancel out over all.
 */
public enum DifferentialError {
  /**
   * The mean of machine label less human code: what the naive share of a group is wrong by. The one
   * that decides about naive differences.
   */
  BIAS,
  /** The mean machine label of items that have the code. */
  SENSITIVITY,
  /** One less the mean machine label of items that have it not. */
  SPECIFICITY;

  /**
   * Tests whether the measure is the same in all groups: the test of Welch (1951,
   * doi:10.1093/biomet/38.3-4.330) for means of unequal variance, here clustered and with added
   * codings as in {@link CorrectedDifference}. Clusters that lie in several groups are taken as
   * different ones there, which costs power and not validity when they are alike in all.
   *
   * @param groups at least two, each with its items, coded or not
   * @return undefined unless each group has such codings in at least two clusters
   */
  public TestOutcome test(List<List<Item>> groups) {
    return test(groups, PSEUDO_CODINGS);
  }

  TestOutcome test(List<List<Item>> groups, double pseudoCodings) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException("at least two groups are needed, not " + groups.size());
    }
    List<Linearization> means = new ArrayList<>();
    int codings = 0;
    for (List<Item> group : groups) {
      List<Item> measured = group.stream().flatMap(this::measured).toList();
      if (measured.isEmpty()) {
        return tooFew();
      }
      codings += measured.size();
      means.add(Estimator.HAJEK.linearize(Sample.of(measured), perLabel(pseudoCodings)));
    }
    boolean defined = means.stream().noneMatch(mean -> Double.isNaN(mean.degreesOfFreedom()));
    return defined ? welch(means, codings) : tooFew();
  }

  /** An item with its measure, moved into [0, 1], in place of the human code; none if unfit. */
  private Stream<Item> measured(Item item) {
    HumanCode human = item.human();
    if (human == null) {
      return Stream.empty();
    }
    double measure = this == BIAS ? (item.machine() - human.value() + 1) / 2 : item.machine();
    boolean fits = this == BIAS || (this == SENSITIVITY) == (human.value() >= 0.5);
    HumanCode code = new HumanCode(measure, human.probability());
    return fits
        ? Stream.of(new Item(item.cluster(), item.machine(), code, item.weight()))
        : Stream.empty();
  }

  /** Of the four combinations of labels, only two are errors and add to the variance of a bias. */
  private double perLabel(double pseudoCodings) {
    return this == BIAS ? pseudoCodings / 2 : pseudoCodings;
  }

  private static TestResult welch(List<Linearization> means, int codings) {
    double precision = means.stream().mapToDouble(mean -> 1 / mean.variance()).sum();
    double centre =
        means.stream().mapToDouble(mean -> mean.value() / mean.variance()).sum() / precision;
    double squares = 0;
    double doubt = 0;
    for (Linearization mean : means) {
      squares += Math.pow(mean.value() - centre, 2) / mean.variance();
      doubt += Math.pow(1 - 1 / mean.variance() / precision, 2) / mean.degreesOfFreedom();
    }
    double k = means.size();
    double f = squares / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * doubt);
    double p = FDistribution.of(k - 1, (k * k - 1) / (3 * doubt)).survivalProbability(f);
    return new TestResult(Method.CLUSTERED_WELCH, f, k - 1, p, null, codings);
  }

  private static Undefined tooFew() {
    return new Undefined("each group needs such codings in at least two clusters");
  }
}
