package org.commentariat.evaluation.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.statistics.SixDecimals;

/**
 * Logistic regression on the words of a comment, one for each code, with a ridge penalty (C = 1)
 * and both answers weighed alike. Learned from four parts of the threads and used on the fifth; the
 * probability from which a code applies is the one with the best F1 when each of the four is judged
 * by what the other three teach.
 *
 * @param codes of the codebook
 */
public record LinearText(List<String> codes) implements Baseline {
  private static final double C = 1;
  private static final double TOLERANCE = 1e-4;
  private static final double NEVER = 2;

  public LinearText {
    codes = List.copyOf(codes);
  }

  @Override
  public List<Prediction> judge(List<CodedComment> comments) {
    Linear.disableDebugOutput();
    Folds folds = new Folds(comments);
    List<SortedSet<String>> given = new ArrayList<>();
    comments.forEach(comment -> given.add(new TreeSet<>()));
    for (int held = 0; held < Folds.COUNT; held++) {
      int fold = held;
      double[][] inner = new double[codes.size()][comments.size()];
      for (int other = 0; other < Folds.COUNT; other++) {
        int left = other;
        if (left != fold) {
          learn(comments, folds.positions(f -> f != fold && f != left))
              .judge(folds.positions(f -> f == left), inner);
        }
      }
      int[] training = folds.positions(f -> f != fold);
      int[] tested = folds.positions(f -> f == fold);
      double[][] outer = new double[codes.size()][comments.size()];
      learn(comments, training).judge(tested, outer);
      for (int code = 0; code < codes.size(); code++) {
        double from = bestThreshold(inner[code], held(comments, code), training);
        for (int i : tested) {
          if (outer[code][i] >= from) {
            given.get(i).add(codes.get(code));
          }
        }
      }
    }
    return given.stream().map(Prediction::of).toList();
  }

  private boolean[] held(List<CodedComment> comments, int code) {
    boolean[] held = new boolean[comments.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = comments.get(i).codes().contains(codes.get(code));
    }
    return held;
  }

  private Learned learn(List<CodedComment> comments, int[] training) {
    TfIdf words = new TfIdf(Arrays.stream(training).mapToObj(i -> comments.get(i).text()).toList());
    Feature[][] rows =
        Arrays.stream(training)
            .mapToObj(i -> row(words, comments.get(i).text()))
            .toArray(Feature[][]::new);
    List<ToDoubleFunction<Feature[]>> models =
        IntStream.range(0, codes.size())
            .mapToObj(code -> pick(held(comments, code), training))
            .map(answers -> fit(rows, words.size() + 1, answers))
            .toList();
    return new Learned(comments, words, models);
  }

  private static double[] pick(boolean[] held, int[] positions) {
    return Arrays.stream(positions).mapToDouble(i -> held[i] ? 1 : 0).toArray();
  }

  /** The weights of the words, and a constant after them. */
  private static Feature[] row(TfIdf words, String text) {
    Feature[] weights = words.weights(text);
    Feature[] row = Arrays.copyOf(weights, weights.length + 1);
    row[weights.length] = new FeatureNode(words.size() + 1, 1);
    return row;
  }

  /** From a row to a probability; where all answers are the same, that answer. */
  private static ToDoubleFunction<Feature[]> fit(Feature[][] rows, int width, double[] answers) {
    double yes = Arrays.stream(answers).sum();
    double no = answers.length - yes;
    if (yes == 0 || no == 0) {
      return row -> yes == 0 ? 0 : 1;
    }
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = width;
    problem.x = rows;
    problem.y = answers;
    problem.bias = -1; // the constant is a column of its own
    Parameter parameter = new Parameter(SolverType.L2R_LR, C, TOLERANCE);
    double half = answers.length / 2.0;
    parameter.setWeights(new double[] {half / no, half / yes}, new int[] {0, 1});
    Model model = Linear.train(problem, parameter);
    int position = model.getLabels()[0] == 1 ? 0 : 1;
    return row -> {
      double[] estimates = new double[2];
      Linear.predictProbability(model, row, estimates);
      return estimates[position];
    };
  }

  /** What was learned. */
  private record Learned(
      List<CodedComment> comments, TfIdf words, List<ToDoubleFunction<Feature[]>> models) {

    /** Puts the probabilities of some comments in their places, by code. */
    void judge(int[] positions, double[][] probabilities) {
      for (int i : positions) {
        Feature[] row = row(words, comments.get(i).text());
        for (int code = 0; code < models.size(); code++) {
          probabilities[code][i] = SixDecimals.of(models.get(code).applyAsDouble(row));
        }
      }
    }
  }

  /** The probability from which F1 is best; one above 1 when no comment holds the code. */
  static double bestThreshold(double[] probabilities, boolean[] held, int[] positions) {
    List<Integer> descending =
        Arrays.stream(positions)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .toList();
    long all = Arrays.stream(positions).filter(i -> held[i]).count();
    double best = NEVER;
    double highest = 0;
    int right = 0;
    for (int given = 1; given <= descending.size(); given++) {
      int last = descending.get(given - 1);
      right += held[last] ? 1 : 0;
      boolean tied =
          given < descending.size() && probabilities[descending.get(given)] == probabilities[last];
      double f1 = 2.0 * right / (given + all);
      if (!tied && f1 > highest) {
        highest = f1;
        best = probabilities[last];
      }
    }
    return best;
  }
}
