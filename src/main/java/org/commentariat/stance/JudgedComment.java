package org.commentariat.stance;

import org.commentariat.annotation.AnnotatedComment;

/**
 * A comment with its annotation and its judgment.
 *
 * @param annotated the comment as annotated
 * @param judgment of that same comment
 */
public record JudgedComment(AnnotatedComment annotated, Judgment judgment) {
  public JudgedComment {
    if (!annotated.comment().id().equals(judgment.commentId())) {
      throw new IllegalArgumentException(
          "comment " + annotated.comment().id() + " with the judgment of " + judgment.commentId());
    }
  }
}
