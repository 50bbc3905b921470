package org.commentariat.annotation;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Tone of a sentence or a comment. Tone is not stance.
 *
 * <p>The network (Socher et al. 2013, <a href="https://aclanthology.org/D13-1170/">D13-1170</a>)
 * has learned from single sentences of film reviews. On comments about politics it agrees little
 * with codings of tone: docs/explanation/sentiment.md has the figures.
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

  /** The tone with this distribution, by the rule of {@link Distribution#label()}. */
  static Sentiment of(Distribution distribution) {
    return new Sentiment(distribution.label(), distribution);
  }

  /** The tone with the largest weight; neutral on a tie. */
  static Label largest(double negative, double neutral, double positive) {
    if (negative > neutral && negative > positive) {
      return Label.NEGATIVE;
    }
    return positive > neutral && positive > negative ? Label.POSITIVE : Label.NEUTRAL;
  }

  /** The three tones, and the absence of a measurement. */
  public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    NOT_PARSED;

    /** The tone as data and reports call it, e.g. {@code not_parsed}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Probabilities of five degrees of tone, each in [0, 1], rounded to six decimals; their sum is 1
   * but for that rounding.
   */
  public record Distribution(
      double veryNegative, double negative, double neutral, double positive, double veryPositive) {
    private static final double ROUNDING = 1e-5;

    public Distribution {
      veryNegative = probability(veryNegative);
      negative = probability(negative);
      neutral = probability(neutral);
      positive = probability(positive);
      veryPositive = probability(veryPositive);
      double sum = DoubleStream.of(veryNegative, negative, neutral, positive, veryPositive).sum();
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException("tone probabilities add up to " + sum);
      }
    }

    private static double probability(double value) {
      if (!(value >= 0 && value <= 1)) { // negated so that NaN is refused too
        throw new IllegalArgumentException("tone probability outside [0, 1]: " + value);
      }
      return Math.rint(value * 1e6) / 1e6;
    }

    /** The tone of the most probable degree, as CoreNLP labels a sentence; neutral on a tie. */
    Label label() {
      return Sentiment.largest(
          Math.max(veryNegative, negative), neutral, Math.max(positive, veryPositive));
    }
  }
}
