package org.commentariat.analysis.words;

import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.words.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A word, compared between the comments that hold a code and those that do not.
 *
 * @param word as written, in small letters unless it is in capitals
 * @param with its usage in comments that hold the code
 * @param without its usage in the others; a person may be among the users of both
 * @param logOdds log-odds ratio with an informative Dirichlet prior, above 0 when it is more
 *     frequent with the code
 * @param z that ratio over its standard error
 * @param p two-sided, as if occurrences were independent
 * @param adjusted that p, adjusted for the number of words compared
 * @param byPerson the test that draws people instead of occurrences
 * @param byPersonAdjusted its p, adjusted for the number of words compared; null when undefined
 * @param logLikelihood keyness G², another test by occurrences
 * @param logLikelihoodAdjusted its p, adjusted for the number of words compared
 * @param logRatio binary logarithm of the ratio of relative frequencies, which has no prior
 */
public record Word(
    String word,
    Usage with,
    Usage without,
    Measure logOdds,
    double z,
    double p,
    double adjusted,
    TestOutcome byPerson,
    @Nullable Double byPersonAdjusted,
    double logLikelihood,
    double logLikelihoodAdjusted,
    Measure logRatio) {

  Word adjusted(double p, @Nullable Double byPerson, double logLikelihood) {
    return new Word(
        word,
        with,
        without,
        logOdds,
        z,
        this.p,
        p,
        this.byPerson,
        byPerson,
        this.logLikelihood,
        logLikelihood,
        logRatio);
  }

  /** With every number rounded; what was adjusted is rounded already. */
  Word rounded() {
    return new Word(
        word,
        with,
        without,
        SixDecimals.of(logOdds),
        z,
        SixDecimals.of(p),
        adjusted,
        SixDecimals.of(byPerson),
        byPersonAdjusted,
        SixDecimals.of(logLikelihood),
        logLikelihoodAdjusted,
        SixDecimals.of(logRatio));
  }

  /**
   * Whether it is used differently beyond chance by both tests.
   *
   * @param alpha chance of a false finding, inside (0, 1)
   */
  public boolean setsApart(double alpha) {
    return byPersonAdjusted != null && byPersonAdjusted <= alpha && adjusted <= alpha;
  }
}
