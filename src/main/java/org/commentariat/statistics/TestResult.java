package org.commentariat.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a significance test.
 *
 * @param method how {@code p} was found
 * @param statistic the test statistic; null for exact tests, which have none
 * @param degreesOfFreedom of the reference distribution; null where there is none
 * @param p two-sided, in [0, 1]
 * @param standardError of {@code p} when it was simulated; null otherwise
 * @param n number of observations, at least 1
 */
public record TestResult(
    Method method,
    @Nullable Double statistic,
    @Nullable Double degreesOfFreedom,
    double p,
    @Nullable Double standardError,
    int n)
    implements TestOutcome {

  /** How a p-value was found. */
  public enum Method {
    PEARSON_CHI_SQUARE("Pearson’s chi-square test"),
    FISHER_EXACT("Fisher’s exact test"),
    FISHER_FREEMAN_HALTON("Fisher–Freeman–Halton exact test"),
    FISHER_FREEMAN_HALTON_MONTE_CARLO("Fisher–Freeman–Halton test, p-value simulated"),
    CLUSTERED_T("t test with clustered variance"),
    CLUSTERED_WELCH("Welch’s test with clustered variance"),
    CLUSTERED_SCORE("score test with clustered variance"),
    LIKELIHOOD_RATIO("log-likelihood ratio test"),
    LOG_ODDS("log-odds ratio with informative Dirichlet prior"),
    PERMUTATION("permutation test");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name of the test as a paper prints it. */
    public String label() {
      return label;
    }
  }

  public TestResult {
    if (!(p >= 0 && p <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("p-value outside [0, 1]: " + p);
    }
    requireNonNegative("test statistic", statistic);
    requireNonNegative("degrees of freedom", degreesOfFreedom);
    requireNonNegative("standard error", standardError);
    if (n < 1) {
      throw new IllegalArgumentException("a test needs at least one observation, not " + n);
    }
  }

  private static void requireNonNegative(String what, @Nullable Double value) {
    if (value != null && !(value >= 0)) {
      throw new IllegalArgumentException(what + " must be 0 or more: " + value);
    }
  }
}
