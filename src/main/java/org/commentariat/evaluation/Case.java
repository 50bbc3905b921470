package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A coded comment with what is said of it by whoever is measured. */
public record Case(CodedComment coded, Prediction prediction) {

  /**
   * Comments with what is said of them.
   *
   * @param predictions one a comment, in the same order
   */
  public static List<Case> of(List<CodedComment> comments, List<Prediction> predictions) {
    if (comments.size() != predictions.size()) {
      throw new IllegalArgumentException(
          predictions.size() + " predictions for " + comments.size() + " comments");
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      cases.add(new Case(comments.get(i), predictions.get(i)));
    }
    return cases;
  }

  boolean isJudged() {
    return prediction.basis() == Prediction.Basis.JUDGED;
  }

  /** The cases of each thread together, in the order of the first of them. */
  static Collection<List<Case>> byThread(List<Case> cases) {
    Map<String, List<Case>> threads = new LinkedHashMap<>();
    for (Case each : cases) {
      threads.computeIfAbsent(each.coded().threadId(), id -> new ArrayList<>()).add(each);
    }
    return threads.values();
  }
}
