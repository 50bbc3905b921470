package org.commentariat.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CutoffTest {
  @Test
  void theCutOffWithTheBestF1LiesBetweenTwoProbabilities() {
    double[] probabilities = {0.9, 0.8, 0.4, 0.3, 0.1};
    boolean[] answers = {true, true, false, true, false};

    // given 2: 4/5; given 4: 6/7, the best
    assertThat(Cutoff.bestF1(probabilities, answers).appliesFrom()).isEqualTo(0.2);
  }

  @Test
  void equalProbabilitiesAreDecidedAlike() {
    double[] probabilities = {0.5, 0.5, 0.5, 0.1};
    boolean[] answers = {true, false, false, true};

    // given 3: 2/5; given 4: 4/6
    assertThat(Cutoff.bestF1(probabilities, answers).appliesFrom()).isEqualTo(0.05);
  }

  @Test
  void aBandReachesAsFarAsNoIsNoBetterThanACoin() {
    double[] probabilities = new double[100];
    boolean[] answers = new boolean[100];
    for (int i = 0; i < 100; i++) {
      probabilities[i] = (100 - i) / 100.0;
      answers[i] = i < 20 || (i < 50 && i % 2 == 0); // from .80 down to .51 every other one
    }

    Cutoff cutoff = new Cutoff(0.8, 0.8).withBand(probabilities, answers);

    // below .80: 0.79 to 0.51 hold 14 of 29; up to 0.52, 14 of 28
    assertThat(cutoff.appliesFrom()).isEqualTo(0.8);
    assertThat(cutoff.unsureFrom()).isEqualTo(0.52);
  }

  @Test
  void thereIsNoBandWhereNoIsMostlyRight() {
    double[] probabilities = new double[100];
    Arrays.setAll(probabilities, i -> i / 100.0);
    boolean[] answers = new boolean[100];
    answers[45] = true;

    assertThat(new Cutoff(0.5, 0.5).withBand(probabilities, answers))
        .isEqualTo(new Cutoff(0.5, 0.5));
  }

  @Test
  void aBandAboveTheCutOffIsRefused() {
    assertThatThrownBy(() -> new Cutoff(0.6, 0.5))
        .hasMessage("expected 0 ≤ unsure from ≤ applies from ≤ 1, found 0.6 and 0.5");
  }
}
