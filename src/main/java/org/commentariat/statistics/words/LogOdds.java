package org.commentariat.statistics.words;

import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * The log-odds ratio of a word with an informative Dirichlet prior (Monroe, Colaresi and Quinn
 * 2008, doi:10.1093/pan/mpn018, equations 15, 16, 19 and 22): each body of text is taken to hold,
 * besides its own words, {@code priorSize} words in the proportions of the background. That draws
 * rare words, of which little is known, towards 0.
 *
 * <p>The z of the test is their ζ, the effect over its standard error, 1/(y₁ + α) + 1/(y₂ + α)
 * under the root. A word that the background has not has no prior and is undefined; take both
 * bodies as background where there is no other.
 */
public final class LogOdds implements WordTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Map<String, Long> background;
  private final double backgroundTotal;
  private final double priorSize;
  private final double level;

  /**
   * @param background occurrences by word, each above 0
   * @param priorSize how many words the prior is worth, above 0, such as the mean length of a body
   * @param level confidence level, inside (0, 1)
   */
  public LogOdds(Map<String, Long> background, double priorSize, double level) {
    background.forEach(
        (word, count) -> {
          if (count <= 0) {
            throw new IllegalArgumentException(
                "the background has \"" + word + "\" " + count + " times");
          }
        });
    if (!(priorSize > 0)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("size of the prior must be above 0: " + priorSize);
    }
    this.background = Map.copyOf(background);
    this.backgroundTotal = background.values().stream().mapToLong(Long::longValue).sum();
    this.priorSize = priorSize;
    this.level = level;
  }

  @Override
  public Measure effect(String word, Counts counts) {
    double prior = prior(word);
    if (prior == 0 || prior == priorSize) {
      return unknown(prior);
    }
    double effect = effect(prior, counts);
    double half = NORMAL.inverseSurvivalProbability((1 - level) / 2) * standardError(prior, counts);
    int n = Math.toIntExact(counts.first() + counts.second());
    return new Estimate(effect, new Interval(effect - half, effect + half, level), n);
  }

  @Override
  public TestOutcome test(String word, Counts counts) {
    double prior = prior(word);
    if (prior == 0 || prior == priorSize) {
      return unknown(prior);
    }
    double z = Math.abs(effect(prior, counts) / standardError(prior, counts));
    double p = 2 * NORMAL.survivalProbability(z);
    int n = Math.toIntExact(counts.first() + counts.second());
    return new TestResult(Method.LOG_ODDS, z, null, p, null, n);
  }

  /** How many of the words that the prior is worth are this one. */
  private double prior(String word) {
    return priorSize * background.getOrDefault(word, 0L) / backgroundTotal;
  }

  private double effect(double prior, Counts counts) {
    return logOdds(counts.first(), counts.firstTotal(), prior)
        - logOdds(counts.second(), counts.secondTotal(), prior);
  }

  private double logOdds(long occurrences, long total, double prior) {
    double with = occurrences + prior;
    return Math.log(with / (total + priorSize - with));
  }

  private static double standardError(double prior, Counts counts) {
    return Math.sqrt(1 / (counts.first() + prior) + 1 / (counts.second() + prior));
  }

  private static Undefined unknown(double prior) {
    return new Undefined("the background has " + (prior == 0 ? "not this word" : "no other word"));
  }
}
