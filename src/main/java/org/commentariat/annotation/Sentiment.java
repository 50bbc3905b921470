package org.commentariat.annotation;

import org.jspecify.annotations.Nullable;

/**
 * Tone of a sentence or a comment. Tone is not stance.
 *
 * @param label the tone
 * @param distribution how probable each degree of tone is; null exactly when the label is {@link
 *     Label#NOT_PARSED}
 */
public record Sentiment(Label label, @Nullable Distribution distribution) {

  /** Nothing could be parsed: the tone is unknown, which is not the same as neutral. */
  public static final Sentiment NOT_PARSED = new Sentiment(Label.NOT_PARSED, null);

  public Sentiment {
    if ((label == Label.NOT_PARSED) != (distribution == null)) {
      throw new IllegalArgumentException(
          "sentiment " + label + " with distribution " + distribution);
    }
  }

  /** The three tones, and the absence of a measurement. */
  public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    NOT_PARSED
  }

  /** Probabilities of five degrees of tone, each in [0, 1], rounded to six decimals. */
  public record Distribution(
      double veryNegative, double negative, double neutral, double positive, double veryPositive) {}
}
