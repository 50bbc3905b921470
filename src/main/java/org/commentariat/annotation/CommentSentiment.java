package org.commentariat.annotation;

import java.util.List;
import org.commentariat.annotation.Sentiment.Distribution;

/** The rule that makes one tone of a comment from those of its sentences. */
final class CommentSentiment {
  private CommentSentiment() {}

  /** Mean of the sentences' distributions weighted by tokens; unparsed sentences do not weigh. */
  static Sentiment of(List<Sentence> sentences) {
    double[] sums = new double[5];
    int tokens = 0;
    for (Sentence sentence : sentences) {
      Distribution distribution = sentence.sentiment().distribution();
      if (distribution != null) {
        int weight = sentence.tokens().size();
        tokens += weight;
        sums[0] += weight * distribution.veryNegative();
        sums[1] += weight * distribution.negative();
        sums[2] += weight * distribution.neutral();
        sums[3] += weight * distribution.positive();
        sums[4] += weight * distribution.veryPositive();
      }
    }
    return tokens == 0
        ? Sentiment.NOT_PARSED
        : Sentiment.of(
            new Distribution(
                sums[0] / tokens,
                sums[1] / tokens,
                sums[2] / tokens,
                sums[3] / tokens,
                sums[4] / tokens));
  }
}
