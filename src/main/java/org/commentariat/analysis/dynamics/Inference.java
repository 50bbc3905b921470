package org.commentariat.analysis.dynamics;

import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.mixing.PermutationTest;

/**
 * How uncertainty is found.
 *
 * @param level confidence level of intervals, inside (0, 1)
 * @param bootstrap for intervals without a formula
 * @param permutations for what chance would make of the figures
 */
public record Inference(double level, ClusterBootstrap bootstrap, PermutationTest permutations) {

  /**
   * The smallest two-sided p-value that 4,999 permutations can give, .0004, is still below .05
   * after Holm's adjustment for the 110 tests or so of a report with five codes and ten articles.
   */
  private static final int PERMUTATIONS = 4999;

  /** Permutations from the seed of the bootstrap. */
  public static Inference of(double level, ClusterBootstrap bootstrap) {
    return new Inference(level, bootstrap, new PermutationTest(bootstrap.seed(), PERMUTATIONS));
  }
}
