package org.commentariat.analysis.robustness;

import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;

/**
 * The shares of all codes under one choice.
 *
 * @param variant the choice
 * @param comments how many comments are counted
 * @param shares in the order of the codebook
 */
public record VariantShares(Variant variant, int comments, List<CodeShare> shares) {

  /**
   * One code.
   *
   * @param code its id
   * @param share in [0, 1]; undefined where the choice cannot be made for these data
   */
  public record CodeShare(String code, Measure share) {}

  public VariantShares {
    shares = List.copyOf(shares);
  }

  /** The share of a code, if it has one. */
  public Measure share(String code) {
    return shares.stream()
        .filter(each -> each.code().equals(code))
        .map(CodeShare::share)
        .findFirst()
        .orElseThrow();
  }

  /** By how much one share exceeds another; not a number when one is undefined. */
  double lead(String one, String other) {
    return share(one) instanceof Estimate a && share(other) instanceof Estimate b
        ? a.value() - b.value()
        : Double.NaN;
  }

  /** Whether the intervals of two shares do not touch. */
  boolean isClear(String one, String other) {
    return share(one) instanceof Estimate a
        && share(other) instanceof Estimate b
        && (a.interval().low() > b.interval().high() || b.interval().low() > a.interval().high());
  }
}
