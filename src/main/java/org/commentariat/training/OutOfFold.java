package org.commentariat.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.training.fit.Fitting;
import org.commentariat.training.fit.Head;
import org.commentariat.training.fit.ThreadFolds;

/**
 * The answers to a question about each comment, by heads that have learned from other threads only:
 * strength of the penalty, calibration and cut-off too.
 */
final class OutOfFold {
  private final double[] probabilities;
  private final boolean[] applies;

  private OutOfFold(int comments) {
    probabilities = new double[comments];
    Arrays.fill(probabilities, Double.NaN);
    applies = new boolean[comments];
  }

  /**
   * Answers.
   *
   * @param features one row a comment
   * @param folds of all comments
   * @param portion of the threads outside a fold that is learned from, in (0, 1]; where fewer than
   *     two threads, or one answer only, are left, the answer is no
   */
  static OutOfFold of(
      Question question,
      List<CodedComment> comments,
      List<double[]> features,
      Fitting fitting,
      ThreadFolds folds,
      double portion) {
    OutOfFold answers = new OutOfFold(comments.size());
    Set<Integer> asked = new HashSet<>();
    Arrays.stream(question.coded()).forEach(asked::add);
    IntStream.range(0, folds.count())
        .parallel()
        .forEach(
            fold -> {
              int[] learned =
                  portion(comments, folds.outside(fold), portion).filter(asked::contains).toArray();
              boolean learnable =
                  Arrays.stream(learned).mapToObj(i -> question.answers()[i]).distinct().count() > 1
                      && threads(comments, learned) > 1;
              Head head = learnable ? fitting.fit(question.answers(), learned) : null;
              for (int i : folds.inside(fold)) {
                if (asked.contains(i)) {
                  double probability = head == null ? 0 : head.probability(features.get(i));
                  answers.probabilities[i] = probability;
                  answers.applies[i] = head != null && head.applies(probability);
                }
              }
            });
    return answers;
  }

  /** The comments of the first threads among these, in an order that says nothing of them. */
  private static IntStream portion(List<CodedComment> comments, int[] positions, double portion) {
    List<String> threads =
        ThreadFolds.shuffled(
            Arrays.stream(positions).mapToObj(i -> comments.get(i).threadId()).toList());
    Set<String> kept = new HashSet<>(threads.subList(0, (int) Math.ceil(portion * threads.size())));
    return Arrays.stream(positions).filter(i -> kept.contains(comments.get(i).threadId()));
  }

  private static long threads(List<CodedComment> comments, int[] positions) {
    return Arrays.stream(positions).mapToObj(i -> comments.get(i).threadId()).distinct().count();
  }

  /** The probability of yes, or NaN where nobody asked. */
  double probability(int position) {
    return probabilities[position];
  }

  boolean applies(int position) {
    return applies[position];
  }
}
