package org.commentariat.analysis;

import java.util.List;
import java.util.Optional;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.JudgedComment;
import org.jspecify.annotations.Nullable;

/**
 * Comments with their judgments, and what is known of how they were judged.
 *
 * @param comments in any order
 * @param bounds how the classifier makes codes of probabilities, where it does
 * @param other the judgments of another classifier, or null where none was asked
 * @param accuracy how well the classifier did on other comments; null where that is not known
 */
public record JudgedCorpus(
    List<JudgedComment> comments,
    Optional<CodeBounds> bounds,
    @Nullable OtherJudgments other,
    @Nullable MeasuredAccuracy accuracy) {

  /**
   * What another classifier says of the same comments.
   *
   * @param classifier its name in plain words
   * @param comments in any order
   */
  public record OtherJudgments(String classifier, List<JudgedComment> comments) {
    public OtherJudgments {
      comments = List.copyOf(comments);
    }
  }

  public JudgedCorpus {
    comments = List.copyOf(comments);
  }

  /** By a classifier of unknown accuracy. */
  public JudgedCorpus(
      List<JudgedComment> comments, Optional<CodeBounds> bounds, @Nullable OtherJudgments other) {
    this(comments, bounds, other, null);
  }

  /** Of which nothing is known but the judgments. */
  public static JudgedCorpus of(List<JudgedComment> comments) {
    return new JudgedCorpus(comments, Optional.empty(), null, null);
  }
}
