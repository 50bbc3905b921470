package org.commentariat.training;

import java.util.Comparator;
import java.util.List;

/**
 * How well probabilities put comments in order: the mean, over the comments with the answer yes, of
 * the precision down to each (Manning, Raghavan and Schütze 2008, Introduction to Information
 * Retrieval, section 8.4). Comments with equal probabilities are taken together. Chance gives the
 * share of yes.
 */
final class AveragePrecision {
  private AveragePrecision() {}

  /** A probability and what came true. */
  record Ranked(double probability, boolean yes) {}

  /** In (0, 1]; NaN where nothing is a yes. */
  static double of(List<Ranked> comments) {
    List<Ranked> descending =
        comments.stream().sorted(Comparator.comparingDouble(each -> -each.probability())).toList();
    double sum = 0;
    int right = 0;
    int rightBefore = 0;
    for (int i = 0; i < descending.size(); i++) {
      right += descending.get(i).yes() ? 1 : 0;
      boolean tied =
          i + 1 < descending.size()
              && descending.get(i + 1).probability() == descending.get(i).probability();
      if (!tied) {
        sum += (right - rightBefore) * (double) right / (i + 1);
        rightBefore = right;
      }
    }
    return sum / right;
  }

  /** What part of the way from chance, 0, to perfect order, 1; NaN where all answers are alike. */
  static double aboveChance(List<Ranked> comments) {
    double share = (double) comments.stream().filter(Ranked::yes).count() / comments.size();
    return (of(comments) - share) / (1 - share);
  }
}
