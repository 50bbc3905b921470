package org.commentariat.training;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.stance.Relation;
import org.jspecify.annotations.Nullable;

/** A question that is answered yes or no about a comment, with the answers that were coded. */
final class Question {
  /** What the question on irony is called. */
  static final String IRONY = "irony";

  private final String name;
  private final boolean[] answers;
  private final int[] coded;

  private Question(
      String name, List<CodedComment> comments, Function<CodedComment, @Nullable Boolean> answer) {
    this.name = name;
    this.answers = new boolean[comments.size()];
    this.coded =
        IntStream.range(0, comments.size())
            .filter(i -> answer.apply(comments.get(i)) != null)
            .toArray();
    for (int i : coded) {
      answers[i] = Boolean.TRUE.equals(answer.apply(comments.get(i)));
    }
  }

  /** Does it hold the code? */
  static Question ofCode(String code, List<CodedComment> comments) {
    return new Question(code, comments, comment -> comment.codes().contains(code));
  }

  /** Does it stand so to the comment it answers? Only replies that were coded are asked. */
  static Question ofRelation(Relation relation, List<CodedComment> comments) {
    return new Question(
        name(relation),
        comments,
        comment ->
            (comment.relation() == null || comment.setting().parentExcerpt() == null)
                ? null
                : Boolean.valueOf(comment.relation() == relation));
  }

  static String name(Relation relation) {
    return "relation " + relation.key();
  }

  /** Does it mean its words otherwise? Only comments where that was coded are asked. */
  static Question ofIrony(List<CodedComment> comments) {
    return new Question(IRONY, comments, CodedComment::ironic);
  }

  String name() {
    return name;
  }

  /** Answers by position; meaningless where none was coded. */
  boolean[] answers() {
    return answers;
  }

  /** Positions of the comments with an answer. */
  int[] coded() {
    return coded;
  }

  /** Positions of the comments with this answer. */
  int[] positions(boolean answer) {
    return IntStream.of(coded).filter(i -> answers[i] == answer).toArray();
  }
}
