package org.commentariat.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.commentariat.evaluation.Case;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Intervals;
import org.commentariat.evaluation.Prediction;
import org.commentariat.stance.Setting;
import org.commentariat.statistics.ClusterBootstrap;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  private static final int N = 240;

  /** Every third comment holds the code; all and three quarters are wrong at these positions. */
  private static String verdict(IntPredicate allWrong, IntPredicate threeQuartersWrong) {
    List<CodedComment> comments = new ArrayList<>();
    List<Prediction> all = new ArrayList<>();
    List<Prediction> threeQuarters = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      boolean yes = i % 3 == 0;
      comments.add(
          new CodedComment(
              "c" + i,
              "t" + i / 6,
              "invented",
              null,
              Setting.NONE,
              null,
              "words",
              codes(yes),
              null,
              null,
              null));
      all.add(Prediction.of(codes(yes ^ allWrong.test(i))));
      threeQuarters.add(Prediction.of(codes(yes ^ threeQuartersWrong.test(i))));
    }
    return LearningCurve.verdict(
        Evaluation.of(
            new Evaluation.Subject("invented", "heads", "One code", List.of()),
            List.of("code"),
            Case.of(comments, all),
            List.of(new Rival("75 %", "", threeQuarters)),
            List.of(),
            new Intervals(new ClusterBootstrap(1, 500), 0.95)));
  }

  private static SortedSet<String> codes(boolean yes) {
    return new TreeSet<>(yes ? List.of("code") : List.of());
  }

  @Test
  void aSureGainCallsForMoreCoding() {
    assertThat(verdict(i -> i % 20 == 0, i -> i % 5 == 0))
        .endsWith("coding more threads would very likely raise it further.");
  }

  @Test
  void aLossDoesNot() {
    assertThat(verdict(i -> i % 5 == 0, i -> i % 20 == 0))
        .endsWith("no gain seen; more threads of the same kind would help little.");
  }

  @Test
  void aGainThatMayBeLuckIsCalledSo() {
    assertThat(verdict(i -> i % 17 == 0, i -> i % 13 == 1))
        .endsWith("coding more threads may raise it further; this is no proof.");
  }

  @Test
  void whereNothingChangesNothingIsSaid() {
    assertThat(verdict(i -> false, i -> false)).startsWith("What coding more threads would bring");
  }
}
