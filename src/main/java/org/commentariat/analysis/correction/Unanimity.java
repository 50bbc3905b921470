package org.commentariat.analysis.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.correction.CorrectedShare;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.statistics.correction.Item;

/**
 * What codings show that are all alike: a sample without a single yes, or without a single no. An
 * interval that is as wide on both sides is then too short on the one that matters, so that it is
 * made to hold Wilson's interval for clusters.
 */
final class Unanimity {
  private Unanimity() {}

  /** The same share, its intervals widened if all codings of these items are alike. */
  static CorrectedShare allowedFor(CorrectedShare share, List<Item> items, double level) {
    return new CorrectedShare(
        share.naive(),
        allowedFor(share.codingsAlone(), items, level),
        share.designBasedSupervised(),
        allowedFor(share.corrected(), items, level),
        share.tuning());
  }

  /**
   * The same estimate from codings, its interval widened if all codings of these items are alike.
   */
  static Measure allowedFor(Measure share, List<Item> items, double level) {
    List<HumanCode> codes = items.stream().map(Item::human).filter(Objects::nonNull).toList();
    double first = codes.isEmpty() ? 0.5 : codes.get(0).value();
    boolean alike = codes.stream().allMatch(code -> code.value() == first);
    if (!alike || (first != 0 && first != 1)) {
      return share;
    }
    Map<String, Integer> sizes = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.human() != null)
        .forEach(item -> sizes.merge(item.cluster(), 1, Integer::sum));
    int[] trials = sizes.values().stream().mapToInt(n -> n).toArray();
    int[] successes = first == 1 ? trials : new int[trials.length];
    return holding(share, ClusteredProportion.wilson(successes, trials, level));
  }

  private static Measure holding(Measure measure, Measure wilson) {
    if (!(measure instanceof Estimate estimate && wilson instanceof Estimate other)) {
      return measure;
    }
    Interval one = estimate.interval();
    Interval two = other.interval();
    return new Estimate(
        estimate.value(),
        new Interval(Math.min(one.low(), two.low()), Math.max(one.high(), two.high()), one.level()),
        estimate.n());
  }
}
