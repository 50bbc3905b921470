package org.commentariat.annotation;

import java.util.List;
import org.commentariat.thread.Comment;

/**
 * A comment with the linguistic annotation of its own words.
 *
 * @param comment the comment, unchanged
 * @param sentences in order; empty when the own words hold no token
 * @param sentiment of the whole comment: the label that most of its parsed words voted for,
 *     sentence by sentence, and the mean distribution weighted by tokens; {@link
 *     Sentiment#NOT_PARSED} when no sentence was parsed
 */
public record AnnotatedComment(Comment comment, List<Sentence> sentences, Sentiment sentiment) {
  public AnnotatedComment {
    sentences = List.copyOf(sentences);
  }
}
