package org.commentariat.statistics.words;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * Keyness: the log-likelihood ratio G² of corpus linguistics, 2 Σ O ln(O/E) over the occurrences of
 * the word in both bodies (Dunning 1993; Rayson and Garside 2000, doi:10.3115/1117729.1117730),
 * with one degree of freedom. Its effect is the log ratio, the binary logarithm of the ratio of
 * relative frequencies: 1 is twice as frequent; undefined when one body has not the word. Its
 * interval is that of a ratio of two proportions (Katz et al. 1978, doi:10.2307/2530610).
 *
 * @param level confidence level, inside (0, 1)
 */
public record Keyness(double level) implements WordTest {

  @Override
  public Measure effect(String word, Counts counts) {
    if (counts.firstTotal() == 0 || counts.secondTotal() == 0) {
      return empty();
    }
    if (counts.first() == 0 || counts.second() == 0) {
      return new Undefined("one of the two bodies has not this word");
    }
    double a = counts.first();
    double b = counts.second();
    double effect = Math.log(a / counts.firstTotal() / (b / counts.secondTotal()));
    double error =
        Math.sqrt(1 / a - 1.0 / counts.firstTotal() + 1 / b - 1.0 / counts.secondTotal());
    double half = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * error;
    Interval interval =
        new Interval((effect - half) / Math.log(2), (effect + half) / Math.log(2), level);
    return new Estimate(effect / Math.log(2), interval, n(counts));
  }

  @Override
  public TestOutcome test(String word, Counts counts) {
    if (counts.firstTotal() == 0 || counts.secondTotal() == 0) {
      return empty();
    }
    double pooled =
        (counts.first() + counts.second()) / ((double) counts.firstTotal() + counts.secondTotal());
    // never below 0 but for rounding
    double statistic =
        Math.max(
            0,
            2
                * (term((double) counts.first(), pooled * counts.firstTotal())
                    + term((double) counts.second(), pooled * counts.secondTotal())));
    double p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
    return new TestResult(Method.LIKELIHOOD_RATIO, statistic, 1.0, p, null, n(counts));
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  private static int n(Counts counts) {
    return Math.toIntExact(counts.first() + counts.second());
  }

  private static Undefined empty() {
    return new Undefined("one of the two bodies has no words");
  }
}
