package org.commentariat.training.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.stance.learned.LinearScore;

/**
 * Fits heads to comments. Everything that is chosen - the strength of the penalty, the calibration,
 * the cut-off - is chosen on comments whose threads the scores were not learned from. Immutable;
 * the result does not depend on the number of threads of the machine.
 */
public final class Fitting {
  /** Inverse strengths of the penalty to choose from. */
  static final List<Double> STRENGTHS = List.of(0.01, 0.1, 1.0, 10.0);

  private final LogisticRegression regression;
  private final List<double[]> features;
  private final List<String> threads;
  private final int folds;

  /**
   * @param features one row a comment, all of one length; not changed afterwards
   * @param threads the thread of each comment
   * @param folds number of parts for the choices inside, at least 2
   */
  public Fitting(List<double[]> features, List<String> threads, int folds) {
    if (features.size() != threads.size()) {
      throw new IllegalArgumentException(
          features.size() + " rows for " + threads.size() + " comments");
    }
    this.regression = new LogisticRegression(features);
    this.features = List.copyOf(features);
    this.threads = List.copyOf(threads);
    this.folds = folds;
  }

  /**
   * Fits a head.
   *
   * @param answers one a comment
   * @param positions of the comments to learn from, of at least two threads
   */
  public Head fit(boolean[] answers, int[] positions) {
    List<String> ofPositions = Arrays.stream(positions).mapToObj(threads::get).toList();
    ThreadFolds parts = ThreadFolds.of(ofPositions, folds);
    boolean[] given = new boolean[positions.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = answers[positions[i]];
    }
    List<double[]> scores =
        STRENGTHS.parallelStream().map(c -> outOfFold(answers, positions, parts, c)).toList();
    List<Platt> calibrations = scores.stream().map(each -> Platt.fit(each, given)).toList();
    int best = 0;
    for (int i = 1; i < STRENGTHS.size(); i++) {
      double loss = calibrations.get(i).meanLoss(scores.get(i), given);
      if (loss < calibrations.get(best).meanLoss(scores.get(best), given)) {
        best = i;
      }
    }
    Platt calibration = calibrations.get(best);
    double[] probabilities = Arrays.stream(scores.get(best)).map(calibration::of).toArray();
    Cutoff cutoff = Cutoff.bestF1(probabilities, given).withBand(probabilities, given);
    double c = STRENGTHS.get(best);
    LinearScore score = regression.fit(answers, positions, c, LogisticRegression.FINE);
    return new Head(score, calibration, cutoff, c);
  }

  /** The score of each comment by what the other parts teach. */
  private double[] outOfFold(boolean[] answers, int[] positions, ThreadFolds parts, double c) {
    double[] scores = new double[positions.length];
    IntStream.range(0, parts.count())
        .parallel()
        .forEach(
            fold -> {
              int[] learned = Arrays.stream(parts.outside(fold)).map(i -> positions[i]).toArray();
              LinearScore score = regression.fit(answers, learned, c, LogisticRegression.COARSE);
              for (int i : parts.inside(fold)) {
                scores[i] = score.of(features.get(positions[i]));
              }
            });
    return scores;
  }
}
