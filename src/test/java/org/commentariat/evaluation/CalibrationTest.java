package org.commentariat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static Calibration of(double[] probabilities, int[] held) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      cases.add(
          new Case(
              InventedCases.comment("c" + i, "t" + i % 4, held[i] == 1 ? "p" : "", "Trams"),
              InventedCases.probable(probabilities[i])));
    }
    return Calibration.of("p", cases, InventedCases.INTERVALS);
  }

  @Test
  void binsAndScoresAreThoseOfScikitLearn() {
    Calibration calibration =
        of(
            new double[] {.05, .1, .15, .3, .35, .8, .999999, 1},
            new int[] {0, 0, 1, 0, 1, 1, 0, 1});
    // sklearn.metrics.brier_score_loss(y, p), 1.2.1
    assertThat(((PointEstimate) calibration.brier().value()).value()).isEqualTo(0.285937);
    // by hand, bins [.05] [.1 .15] [.3 .35] [.8] [.999999 1]:
    // (1*.05 + 2*|.125 - .5| + 2*|.325 - .5| + 1*.2 + 2*|.9999995 - .5|) / 8
    assertThat(((PointEstimate) calibration.ece().value()).value()).isEqualTo(0.29375);
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::comments)
        .containsExactly(1, 2, 0, 2, 0, 0, 0, 0, 1, 2);
    assertThat(((Estimate) calibration.bins().get(3).observedShare()).value()).isEqualTo(0.5);
    assertThat(calibration.bins().get(2).observedShare()).isInstanceOf(Undefined.class);
  }

  @Test
  void boundsOfBinsAreTheNumbersThatTheyLookLike() {
    // 0.3 and 0.7 times ten are not whole in binary
    Calibration calibration = of(new double[] {.3, .6, .7, .299999}, new int[] {0, 1, 1, 0});
    assertThat(calibration.bins())
        .extracting(Calibration.Bin::comments)
        .containsExactly(0, 0, 1, 1, 0, 0, 1, 1, 0, 0);
  }

  @Test
  void withoutProbabilitiesThereIsNoCalibration() {
    Calibration none = Calibration.of("p", InventedCases.twelve(), InventedCases.INTERVALS);
    assertThat(none.comments()).isZero();
    assertThat(none.ece().value()).isInstanceOf(Undefined.class);
  }
}
