package org.commentariat.annotation;

import java.util.List;
import org.commentariat.thread.Comment;

/**
 * A comment with the linguistic annotation of its own words.
 *
 * @param comment the comment, unchanged
 * @param sentences in order; empty when the own words hold no token
 * @param sentiment of the whole comment, by the rule of {@link Annotator}
 */
public record AnnotatedComment(Comment comment, List<Sentence> sentences, Sentiment sentiment) {
  public AnnotatedComment {
    sentences = List.copyOf(sentences);
  }
}
