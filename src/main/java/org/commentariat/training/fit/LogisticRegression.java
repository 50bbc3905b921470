package org.commentariat.training.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.commentariat.stance.learned.LinearScore;

/**
 * Logistic regression with a ridge penalty: minimises {@code |w|²/2 + C · Σ loss}, the intercept
 * free of the penalty, yes and no weighed so that both sides count alike ({@code n / (2 n_side)}).
 * Fitted by liblinear's trust region method (Lin, Weng and Keerthi 2008, JMLR 9:627–650), which
 * draws nothing at random. Immutable; several threads may fit at once.
 *
 * <p>Each feature is fitted less its mean over all rows, and the means are put into the intercept
 * afterwards. Since the intercept is free the minimum is the same; but embeddings share a large
 * mean, and without it far fewer steps lead there.
 */
final class LogisticRegression {
  /** Enough to choose between fits and to calibrate: liblinear's own. */
  static final double COARSE = 1e-2;

  /** For weights that stay. */
  static final double FINE = 1e-4;

  private final Feature[][] rows;
  private final double[] means;
  private final int width;

  static {
    Linear.disableDebugOutput();
  }

  /**
   * @param features one row a comment, at least one, all of one length
   */
  LogisticRegression(List<double[]> features) {
    width = features.get(0).length;
    means = means(features);
    rows = features.stream().map(this::row).toArray(Feature[][]::new);
  }

  int width() {
    return width;
  }

  private static double[] means(List<double[]> features) {
    double[] sums = new double[features.get(0).length];
    for (double[] row : features) {
      if (row.length != sums.length) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " features among rows of " + sums.length);
      }
      for (int i = 0; i < row.length; i++) {
        if (!Double.isFinite(row[i])) {
          throw new IllegalArgumentException("feature " + i + " is no finite number: " + row[i]);
        }
        sums[i] += row[i];
      }
    }
    return Arrays.stream(sums).map(sum -> sum / features.size()).toArray();
  }

  private Feature[] row(double[] values) {
    List<Feature> row = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      if (values[i] != means[i]) {
        row.add(new FeatureNode(i + 1, values[i] - means[i]));
      }
    }
    row.add(new FeatureNode(width + 1, 1)); // the intercept
    return row.toArray(Feature[]::new);
  }

  /**
   * Fits to some of the rows. Where all answers are alike the score is the same for every comment:
   * the log odds of one more comment with the other answer.
   *
   * @param answers one a row
   * @param positions of the rows to learn from, at least one
   * @param c inverse strength of the penalty, above 0
   * @param tolerance where the fit ends: this part of the first gradient, above 0
   */
  LinearScore fit(boolean[] answers, int[] positions, double c, double tolerance) {
    long yes = Arrays.stream(positions).filter(i -> answers[i]).count();
    long no = positions.length - yes;
    if (yes == 0 || no == 0) {
      return new LinearScore(Collections.nCopies(width, 0.0), Math.log((yes + 0.5) / (no + 0.5)));
    }
    Problem problem = new Problem();
    problem.l = positions.length;
    problem.n = width + 1;
    problem.bias = 1;
    problem.x = Arrays.stream(positions).mapToObj(i -> rows[i]).toArray(Feature[][]::new);
    problem.y = Arrays.stream(positions).mapToDouble(i -> answers[i] ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, c, tolerance);
    parameter.setRegularizeBias(false);
    double half = positions.length / 2.0;
    parameter.setWeights(new double[] {half / yes, half / no}, new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] fitted = model.getFeatureWeights();
    List<Double> weights = new ArrayList<>();
    double intercept = sign * fitted[width];
    for (int i = 0; i < width; i++) {
      weights.add(sign * fitted[i]);
      intercept -= sign * fitted[i] * means[i];
    }
    return new LinearScore(weights, intercept);
  }
}
