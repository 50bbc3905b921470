package org.commentariat.analysis;

import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.coding.CodedSentiment;
import org.jspecify.annotations.Nullable;

/**
 * What people said of a comment.
 *
 * @param commentId of the comment, as in the findings
 * @param label what they said
 */
public record CommentCoding(String commentId, HumanLabel label) {

  /** The tone that they heard: {@code negative}, {@code neutral}, {@code positive}; or null. */
  public @Nullable String tone() {
    CodedSentiment tone = label.sentiment();
    return tone == null ? null : tone.key();
  }
}
