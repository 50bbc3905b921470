package org.commentariat.stance.learned;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.statistics.SixDecimals;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a reply stands to its parent: the softmax of one score a relation.
 *
 * @param scores one for every relation
 * @param temperature that the scores are divided by, above 0
 */
public record RelationHead(SortedMap<Relation, LinearScore> scores, double temperature) {

  public RelationHead {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    if (scores.size() != Relation.values().length) {
      throw new IllegalArgumentException(
          "expected a score for each relation, found " + scores.keySet());
    }
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("temperature is not above 0: " + temperature);
    }
  }

  /** Probabilities with six decimals, and the most likely relation; none where two are level. */
  public RelationJudgment judge(double[] features) {
    SortedMap<Relation, Double> odds = new TreeMap<>();
    scores.forEach((relation, score) -> odds.put(relation, score.of(features) / temperature));
    double highest = Collections.max(odds.values());
    double sum = odds.values().stream().mapToDouble(each -> Math.exp(each - highest)).sum();
    SortedMap<Relation, Double> probabilities = new TreeMap<>();
    odds.forEach(
        (relation, each) ->
            probabilities.put(relation, SixDecimals.of(Math.exp(each - highest) / sum)));
    return new RelationJudgment(probabilities, likeliest(probabilities));
  }

  private static @Nullable Relation likeliest(SortedMap<Relation, Double> probabilities) {
    double highest = Collections.max(probabilities.values());
    Relation found = null;
    for (Relation relation : probabilities.keySet()) {
      if (probabilities.getOrDefault(relation, 0.0) == highest) {
        if (found != null) {
          return null;
        }
        found = relation;
      }
    }
    return found;
  }
}
