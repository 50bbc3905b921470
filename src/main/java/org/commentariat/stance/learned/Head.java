package org.commentariat.stance.learned;

import org.commentariat.statistics.SixDecimals;

/**
 * Answers one question yes or no.
 *
 * @param score from features to log odds, before calibration
 * @param calibration from these log odds to a probability
 * @param unsureFrom from this probability on "no" is too bold; at most {@code appliesFrom}
 * @param appliesFrom from this probability on the answer is yes, in (0, 1]
 */
public record Head(
    LinearScore score, Calibration calibration, double unsureFrom, double appliesFrom) {

  /**
   * A sigmoid over a score: {@code 1 / (1 + exp(-(slope · score + offset)))}.
   *
   * @param slope finite
   * @param offset finite
   */
  public record Calibration(double slope, double offset) {
    public Calibration {
      if (!Double.isFinite(slope) || !Double.isFinite(offset)) {
        throw new IllegalArgumentException("no finite calibration: " + slope + ", " + offset);
      }
    }
  }

  public Head {
    if (!(unsureFrom >= 0 && unsureFrom <= appliesFrom && appliesFrom > 0 && appliesFrom <= 1)) {
      throw new IllegalArgumentException(
          "expected 0 ≤ unsure_from ≤ applies_from ≤ 1, found "
              + unsureFrom
              + " and "
              + appliesFrom);
    }
  }

  /** The probability of yes, in [0, 1], six decimals. */
  public double probability(double[] features) {
    double odds = calibration.slope() * score.of(features) + calibration.offset();
    return SixDecimals.of(1 / (1 + Math.exp(-odds)));
  }
}
