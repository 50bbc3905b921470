package org.commentariat.stance;

/**
 * Whether a comment means its words otherwise than it says them.
 *
 * @param probability in [0, 1], six decimals
 * @param flagged whether that is enough to call it ironic
 */
public record IronyJudgment(double probability, boolean flagged) {
  public IronyJudgment {
    if (!(probability >= 0 && probability <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("probability of irony outside [0, 1]: " + probability);
    }
  }
}
