package org.commentariat.statistics.words;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * Whether a word is as frequent in two bodies of text, where people are drawn and not words: what
 * one person repeats counts once. A person may write in both bodies.
 *
 * <p>A score test of the difference of the relative frequencies, its variance taken between people
 * under the hypothesis that both are equal (Boos 1992, doi:10.1080/00031305.1992.10475921). For u
 * users the statistic is hardly above √u, so that few users never show much; Student's t with u − 1
 * degrees of freedom keeps the test from rejecting too often where they are few.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class UserTest {

  private final double firstTotal;
  private final double secondTotal;

  /** By person: share of the words of the first body less share of those of the second. */
  private final double[] weights;

  private final double squares;

  /**
   * What one person does with a word.
   *
   * @param person number of the person, from 0
   * @param first occurrences in the first body
   * @param second occurrences in the second
   */
  public record Use(int person, int first, int second) {}

  /**
   * For two bodies of text.
   *
   * @param first by person, how many words of any kind that person has in the first body
   * @param second the same for the second body, as long as {@code first}
   */
  public UserTest(long[] first, long[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " people in the first body, " + second.length + " in the second");
    }
    firstTotal = Arrays.stream(first).sum();
    secondTotal = Arrays.stream(second).sum();
    weights = new double[first.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = share(first[i], firstTotal) - share(second[i], secondTotal);
      sum += weights[i] * weights[i];
    }
    squares = sum;
  }

  /**
   * Tests one word.
   *
   * @param uses one for each person who uses it, in any order
   * @return undefined when a body has no words, and below two users
   */
  public TestOutcome test(List<Use> uses) {
    if (firstTotal == 0 || secondTotal == 0) {
      return new Undefined("one of the two bodies has no words");
    }
    if (uses.size() < 2) {
      return new Undefined("fewer than two people use this word");
    }
    long occurrences = uses.stream().mapToLong(use -> (long) use.first() + use.second()).sum();
    double pooled = occurrences / (firstTotal + secondTotal);
    double difference = 0;
    double variance = 0;
    double others = squares;
    for (Use use : uses) {
      double weight = weights[use.person()];
      double own = use.first() / firstTotal - use.second() / secondTotal;
      double score = own - pooled * weight;
      difference += own;
      variance += score * score;
      others -= weight * weight;
    }
    variance += pooled * pooled * Math.max(0, others); // below 0 but for rounding
    if (variance == 0) {
      return new Undefined("all people use this word alike");
    }
    double t = Math.abs(difference) / Math.sqrt(variance);
    double degreesOfFreedom = uses.size() - 1;
    double p = Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(t));
    return new TestResult(Method.CLUSTERED_SCORE, t, degreesOfFreedom, p, null, uses.size());
  }

  private static double share(long part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
