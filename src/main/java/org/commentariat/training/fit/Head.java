package org.commentariat.training.fit;

import org.commentariat.stance.learned.LinearScore;

/**
 * What was learned to answer one question about a comment.
 *
 * @param score before calibration
 * @param calibration from score to probability
 * @param cutoff from probability to yes
 * @param c inverse strength of the penalty that was chosen
 */
public record Head(LinearScore score, Platt calibration, Cutoff cutoff, double c) {

  /** The probability of yes, in [0, 1], six decimals. */
  public double probability(double[] features) {
    return calibration.of(score.of(features));
  }

  /** Whether a probability is a yes. */
  public boolean applies(double probability) {
    return probability >= cutoff.appliesFrom();
  }
}
