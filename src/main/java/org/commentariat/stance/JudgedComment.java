package org.commentariat.stance;

import org.commentariat.annotation.AnnotatedComment;

/**
 * A comment with its annotation and its judgment.
 *
 * @param annotated the comment and the annotation of its own words
 * @param judgment of the same comment
 */
public record JudgedComment(AnnotatedComment annotated, Judgment judgment) {
  public JudgedComment {
    if (!annotated.comment().id().equals(judgment.commentId())) {
      throw new IllegalArgumentException(
          "judgment of " + judgment.commentId() + " given to " + annotated.comment().id());
    }
  }
}
