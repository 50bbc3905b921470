package org.commentariat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Prediction;
import org.commentariat.stance.Relation;
import org.commentariat.training.fit.Fitting;
import org.commentariat.training.fit.ThreadFolds;
import org.jspecify.annotations.Nullable;

/**
 * Judges every comment by heads that learned from other threads.
 *
 * @param rows features, one row a comment
 */
record CrossValidation(
    List<CodedComment> comments, List<double[]> rows, Fitting fitting, ThreadFolds folds) {
  private static final double ALL = 100;

  /**
   * Answers to one question.
   *
   * @param percent of the threads outside a fold that are learned from
   */
  OutOfFold answers(Question question, int percent) {
    return OutOfFold.of(question, comments, rows, fitting, folds, percent / ALL);
  }

  /**
   * What is said of each comment.
   *
   * @param percent of the threads outside a fold that are learned from
   * @param relation answers for each relation, or none
   * @param irony null where nobody asked
   */
  List<Prediction> predictions(
      List<Question> codes,
      int percent,
      SortedMap<Relation, OutOfFold> relation,
      @Nullable OutOfFold irony) {
    List<OutOfFold> answers = codes.stream().map(code -> answers(code, percent)).toList();
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      SortedSet<String> held = new TreeSet<>();
      SortedMap<String, Double> probabilities = new TreeMap<>();
      for (int code = 0; code < codes.size(); code++) {
        probabilities.put(codes.get(code).name(), answers.get(code).probability(i));
        if (answers.get(code).applies(i)) {
          held.add(codes.get(code).name());
        }
      }
      predictions.add(
          new Prediction(
              held,
              probabilities,
              Prediction.Basis.JUDGED,
              mostLikely(relation, i),
              ironic(irony, i)));
    }
    return predictions;
  }

  private static @Nullable Boolean ironic(@Nullable OutOfFold irony, int i) {
    if (irony == null || Double.isNaN(irony.probability(i))) {
      return null;
    }
    return irony.applies(i);
  }

  private static @Nullable Relation mostLikely(SortedMap<Relation, OutOfFold> answers, int i) {
    Relation best = null;
    double highest = -1;
    for (Relation each : answers.keySet()) {
      double probability = answers.get(each).probability(i);
      if (probability > highest) {
        highest = probability;
        best = each;
      }
    }
    return best;
  }
}
