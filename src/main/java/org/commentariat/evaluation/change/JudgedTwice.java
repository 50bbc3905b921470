package org.commentariat.evaluation.change;

import org.commentariat.stance.Judgment;

/**
 * A comment judged by the old codebook and by the new one.
 *
 * @param person who wrote it: equal for comments of one person, own for each unknown one
 * @param shown what stands for the person in output
 * @param before by the old codebook
 * @param after by the new one
 */
public record JudgedTwice(String person, String shown, Judgment before, Judgment after) {
  public JudgedTwice {
    if (!before.commentId().equals(after.commentId())) {
      throw new IllegalArgumentException(
          "judgments of " + before.commentId() + " and " + after.commentId());
    }
  }

  /** The comment. */
  String id() {
    return before.commentId();
  }

  /** The codes with {@code +} between, {@code none} or {@code abstained}. */
  static String codes(Judgment judgment) {
    return judgment.abstained()
        ? "abstained"
        : judgment.codes().isEmpty() ? "none" : String.join("+", judgment.codes());
  }
}
