package org.commentariat.statistics.concentration;

/**
 * What the observations of one cluster add up to.
 *
 * @param n number of observations, at least 1
 * @param sum of their values, finite
 * @param squares sum of their squared values, at least sum²/n
 */
public record ClusterTotal(int n, double sum, double squares) {

  public ClusterTotal {
    if (n < 1) {
      throw new IllegalArgumentException("a cluster without observations: " + n);
    }
    if (!Double.isFinite(sum) || !(squares >= sum * sum / n * (1 - 1e-12))) {
      throw new IllegalArgumentException(
          n + " observations cannot have the sum " + sum + " and the squares " + squares);
    }
  }

  /**
   * Of observations that are 0 or 1.
   *
   * @param successes in [0, n]
   */
  public static ClusterTotal ofSuccesses(int successes, int n) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " successes of " + n);
    }
    return new ClusterTotal(n, successes, successes);
  }
}
