package org.commentariat.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.stance.Setting;
import org.junit.jupiter.api.Test;

class RequirementTest {
  /** Comments of which the first hold the code, dealt over threads in turn. */
  private static List<CodedComment> comments(int with, int without, int threads) {
    List<CodedComment> comments = new ArrayList<>();
    for (int i = 0; i < with + without; i++) {
      comments.add(
          new CodedComment(
              "c" + i,
              "t" + i % threads,
              "invented",
              null,
              Setting.NONE,
              null,
              "words",
              i < with ? new TreeSet<>(List.of("yes")) : new TreeSet<>(),
              null,
              null,
              null));
    }
    return comments;
  }

  private static String refusal(int with, int without, int threads) {
    List<CodedComment> comments = comments(with, without, threads);
    return String.valueOf(Requirement.USUAL.refusal(Question.ofCode("yes", comments), comments));
  }

  @Test
  void enoughIsEnough() {
    assertThat(refusal(20, 20, 5)).isEqualTo("null");
  }

  @Test
  void aRefusalSaysHowManyMore() {
    assertThat(refusal(7, 100, 3))
        .isEqualTo(
            "yes: 7 comments in 3 threads; a head needs at least 20 in 5: code 13 more, from more"
                + " threads");
    assertThat(refusal(19, 100, 9))
        .isEqualTo("yes: 19 comments in 9 threads; a head needs at least 20 in 5: code 1 more");
    assertThat(refusal(50, 100, 4))
        .isEqualTo(
            "yes: 50 comments in 4 threads; a head needs at least 20 in 5: code some from 1 more"
                + " thread");
  }

  @Test
  void aCodeThatAllCommentsHoldCannotBeLearned() {
    assertThat(refusal(100, 0, 10))
        .isEqualTo(
            "yes: 0 comments without it in 0 threads; a head needs at least 20 in 5: code 20 more,"
                + " from more threads");
  }
}
