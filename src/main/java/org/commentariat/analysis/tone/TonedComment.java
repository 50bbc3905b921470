package org.commentariat.analysis.tone;

import org.commentariat.annotation.Sentiment;

/**
 * The tone of a comment and where it stands.
 *
 * @param threadId of its thread
 * @param depth 0 for a comment that answers nobody, 1 for a reply to such a one, and so on
 * @param person who wrote it, equal for all comments of one person; a comment of unknown author is
 *     by a person of its own
 * @param tone measured, which {@link Sentiment.Label#NOT_PARSED} is not
 */
public record TonedComment(String threadId, int depth, String person, Sentiment.Label tone) {
  public TonedComment {
    if (tone == Sentiment.Label.NOT_PARSED) {
      throw new IllegalArgumentException("comment in " + threadId + " without a tone");
    }
  }
}
