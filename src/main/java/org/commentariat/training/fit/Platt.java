package org.commentariat.training.fit;

import org.commentariat.statistics.SixDecimals;

/**
 * From a score to a probability: {@code 1 / (1 + exp(-(slope · score + offset)))} (Platt 1999, with
 * the targets and the Newton method of Lin, Lin and Weng 2007, doi:10.1007/s10994-007-5018-6).
 *
 * @param slope finite; above 0 where higher scores go with the code
 * @param offset finite
 */
public record Platt(double slope, double offset) {
  private static final int ROUNDS = 100;
  private static final double RIDGE = 1e-12;
  private static final double CONVERGED = 1e-17;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double SUFFICIENT = 1e-4;

  public Platt {
    if (!Double.isFinite(slope) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException("no finite calibration: " + slope + ", " + offset);
    }
  }

  /** The probability of a score, in [0, 1], six decimals. */
  public double of(double score) {
    return SixDecimals.of(1 / (1 + Math.exp(-(slope * score + offset))));
  }

  /**
   * Fits to scores of comments that the scores were not learned from.
   *
   * @param scores at least one, finite
   * @param answers one a score
   */
  static Platt fit(double[] scores, boolean[] answers) {
    double[] targets = targets(answers);
    double yes = 0;
    for (boolean answer : answers) {
      yes += answer ? 1 : 0;
    }
    double slope = 0;
    double offset = Math.log((yes + 1) / (answers.length - yes + 1));
    double loss = loss(scores, targets, slope, offset);
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = newton(scores, targets, slope, offset);
      double descent = step[2];
      if (descent < CONVERGED) {
        break;
      }
      double size = 1;
      double next = loss(scores, targets, slope + step[0], offset + step[1]);
      while (next > loss - SUFFICIENT * size * descent && size > SMALLEST_STEP) {
        size /= 2;
        next = loss(scores, targets, slope + size * step[0], offset + size * step[1]);
      }
      if (size <= SMALLEST_STEP) {
        break;
      }
      slope += size * step[0];
      offset += size * step[1];
      loss = next;
    }
    return new Platt(slope, offset);
  }

  /** Not 1 and 0 but what one more comment of each side would make of them. */
  private static double[] targets(boolean[] answers) {
    int yes = 0;
    for (boolean answer : answers) {
      yes += answer ? 1 : 0;
    }
    double[] targets = new double[answers.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = answers[i] ? (yes + 1.0) / (yes + 2.0) : 1.0 / (answers.length - yes + 2.0);
    }
    return targets;
  }

  /** Newton's step for slope and offset, and how fast the loss falls along it. */
  private static double[] newton(double[] scores, double[] targets, double slope, double offset) {
    double h11 = RIDGE;
    double h22 = RIDGE;
    double h12 = 0;
    double g1 = 0;
    double g2 = 0;
    for (int i = 0; i < scores.length; i++) {
      double p = 1 / (1 + Math.exp(-(slope * scores[i] + offset)));
      double weight = p * (1 - p);
      double error = p - targets[i];
      h11 += scores[i] * scores[i] * weight;
      h22 += weight;
      h12 += scores[i] * weight;
      g1 += scores[i] * error;
      g2 += error;
    }
    double determinant = h11 * h22 - h12 * h12;
    double forSlope = -(h22 * g1 - h12 * g2) / determinant;
    double forOffset = -(h11 * g2 - h12 * g1) / determinant;
    return new double[] {forSlope, forOffset, -(g1 * forSlope + g2 * forOffset)};
  }

  /** Cross entropy, in a form that cannot overflow. */
  private static double loss(double[] scores, double[] targets, double slope, double offset) {
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      double odds = slope * scores[i] + offset;
      loss += Math.max(odds, 0) - odds * targets[i] + Math.log1p(Math.exp(-Math.abs(odds)));
    }
    return loss;
  }

  /** Mean cross entropy of probabilities with what came true. */
  double meanLoss(double[] scores, boolean[] answers) {
    double[] truth = new double[answers.length];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = answers[i] ? 1 : 0;
    }
    return loss(scores, truth, slope, offset) / scores.length;
  }
}
