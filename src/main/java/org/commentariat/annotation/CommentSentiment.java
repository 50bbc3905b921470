package org.commentariat.annotation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.Sentiment.Distribution;
import org.commentariat.annotation.Sentiment.Label;

/**
 * The rule that makes one tone of a comment from those of its sentences: each parsed sentence votes
 * for its own label with as many votes as it has tokens, and a tie is neutral. Of the natural rules
 * tried it came closest to coded comments, and not close: docs/explanation/sentiment.md.
 */
final class CommentSentiment {
  private CommentSentiment() {}

  /** The tone voted for, with the mean of the sentences' distributions weighted by tokens. */
  static Sentiment of(List<Sentence> sentences) {
    Map<Label, Integer> votes = new EnumMap<>(Label.class);
    double[] sums = new double[5];
    int tokens = 0;
    for (Sentence sentence : sentences) {
      Distribution distribution = sentence.sentiment().distribution();
      if (distribution != null) {
        int weight = sentence.tokens().size();
        tokens += weight;
        votes.merge(sentence.sentiment().label(), weight, Integer::sum);
        sums[0] += weight * distribution.veryNegative();
        sums[1] += weight * distribution.negative();
        sums[2] += weight * distribution.neutral();
        sums[3] += weight * distribution.positive();
        sums[4] += weight * distribution.veryPositive();
      }
    }
    if (tokens == 0) {
      return Sentiment.NOT_PARSED;
    }
    Label label =
        Sentiment.largest(
            votes.getOrDefault(Label.NEGATIVE, 0),
            votes.getOrDefault(Label.NEUTRAL, 0),
            votes.getOrDefault(Label.POSITIVE, 0));
    return new Sentiment(
        label,
        new Distribution(
            sums[0] / tokens,
            sums[1] / tokens,
            sums[2] / tokens,
            sums[3] / tokens,
            sums[4] / tokens));
  }
}
