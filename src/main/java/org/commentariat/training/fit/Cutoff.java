package org.commentariat.training.fit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.statistics.SixDecimals;

/**
 * From probability to decision.
 *
 * @param unsureFrom from this probability on "no" is too bold; at most {@code appliesFrom}
 * @param appliesFrom from this probability on the code applies, in (0, 1]
 */
public record Cutoff(double unsureFrom, double appliesFrom) {
  /** Fewer comments than these say nothing of how good the judgments in a band are. */
  private static final int FEWEST = 20;

  public Cutoff {
    if (!(unsureFrom >= 0 && unsureFrom <= appliesFrom && appliesFrom > 0 && appliesFrom <= 1)) {
      throw new IllegalArgumentException(
          "expected 0 ≤ unsure from ≤ applies from ≤ 1, found "
              + unsureFrom
              + " and "
              + appliesFrom);
    }
  }

  /**
   * The cut-off with the best F1, without a band. Between two probabilities it lies in the middle.
   *
   * @param probabilities of comments that the head was not learned from, six decimals
   * @param answers one a probability; at least one yes
   */
  static Cutoff bestF1(double[] probabilities, boolean[] answers) {
    List<Integer> descending = descending(probabilities);
    int all = 0;
    for (boolean answer : answers) {
      all += answer ? 1 : 0;
    }
    double best = 1;
    double highest = 0;
    int right = 0;
    for (int given = 1; given <= descending.size(); given++) {
      double last = probabilities[descending.get(given - 1)];
      right += answers[descending.get(given - 1)] ? 1 : 0;
      double next = given < descending.size() ? probabilities[descending.get(given)] : 0;
      double f1 = 2.0 * right / (given + all);
      if (next != last && f1 > highest) {
        highest = f1;
        best = SixDecimals.of((last + next) / 2);
      }
    }
    double from = Math.max(best, 1e-6);
    return new Cutoff(from, from);
  }

  /**
   * The same cut-off with the widest band below it in which a comment holds the code at least as
   * often as not: there "no" is no better than tossing a coin. Where the cut-off is low the code is
   * rarer than that just below it, and there is no band.
   *
   * @param probabilities of comments that the head was not learned from, six decimals
   * @param answers one a probability
   */
  Cutoff withBand(double[] probabilities, boolean[] answers) {
    double from = appliesFrom;
    int comments = 0;
    int held = 0;
    for (int i : descending(probabilities)) {
      if (probabilities[i] < appliesFrom) {
        comments++;
        held += answers[i] ? 1 : 0;
        if (comments >= FEWEST && 2 * held >= comments) {
          from = probabilities[i];
        }
      }
    }
    return new Cutoff(from, appliesFrom);
  }

  private static List<Integer> descending(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -probabilities[i]))
        .toList();
  }
}
