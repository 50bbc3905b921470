package org.commentariat.stance;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a reply stands to the comment it answers, and how surely.
 *
 * @param probabilities of every relation, in [0, 1], six decimals each, together 1
 * @param relation the most likely one, or null when the classifier is too unsure to name one
 */
public record RelationJudgment(
    SortedMap<Relation, Double> probabilities, @Nullable Relation relation) {
  /** Three numbers of six decimals may miss 1 by this much. */
  private static final double ROUNDING = 2e-6;

  public RelationJudgment {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    if (probabilities.size() != Relation.values().length) {
      throw new IllegalArgumentException("not a probability for each relation: " + probabilities);
    }
    double sum = probabilities.values().stream().mapToDouble(p -> p).sum();
    if (!(Math.abs(sum - 1) <= ROUNDING) // negated so that NaN is refused too
        || !probabilities.values().stream().allMatch(p -> p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("no probabilities that add up to 1: " + probabilities);
    }
    if (relation != null
        && probabilities.getOrDefault(relation, 0.0) < Collections.max(probabilities.values())) {
      throw new IllegalArgumentException(relation + " is not the most likely of " + probabilities);
    }
  }
}
