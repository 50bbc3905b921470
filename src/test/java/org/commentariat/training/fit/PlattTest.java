package org.commentariat.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlattTest {
  private static final int N = 40;

  private static boolean[] answers() {
    boolean[] answers = new boolean[N];
    for (int i = 0; i < N; i++) {
      answers[i] = LogisticRegressionTest.answer(i);
    }
    return answers;
  }

  private static double[] scores() {
    double[] scores = new double[N];
    for (int i = 0; i < N; i++) {
      scores[i] = ((13 * i) % 17) / 4.0 - 2 + (LogisticRegressionTest.answer(i) ? 0.8 : 0);
    }
    return scores;
  }

  /**
   * R, with {@code y} and {@code s} as above: {@code n1 <- sum(y); n0 <- sum(!y); t <- ifelse(y,
   * (n1+1)/(n1+2), 1/(n0+2)); coef(glm(t ~ s, family=binomial,
   * control=glm.control(epsilon=1e-14)))}. scikit-learn 1.2.1, {@code _sigmoid_calibration(s, y)},
   * stops at 0.264666 and 0.000969 too.
   */
  @Test
  void theSigmoidIsThatOfOtherPrograms() {
    Platt platt = Platt.fit(scores(), answers());

    assertThat(platt.slope()).isCloseTo(0.264666202816536, within(1e-9));
    assertThat(platt.offset()).isCloseTo(0.000968914483131, within(1e-9));
  }

  @Test
  void scoresThatPartTheAnswersStillGiveNoCertainty() {
    double[] scores = {-3, -2, -1, 1, 2, 3};
    boolean[] answers = {false, false, false, true, true, true};

    Platt platt = Platt.fit(scores, answers);

    assertThat(platt.of(3)).isBetween(0.7, 0.95);
    assertThat(platt.of(-3)).isCloseTo(1 - platt.of(3), within(1e-6));
  }

  @Test
  void scoresThatSayNothingGiveTheShareOfYes() {
    boolean[] answers = {true, false, false, false};

    Platt platt = Platt.fit(new double[] {1, 1, 1, 1}, answers);

    // (1 · 2/3 + 3 · 1/5) / 4, the mean of the targets
    assertThat(platt.of(1)).isCloseTo(0.316667, within(1e-4));
  }

  @Test
  void extremeScoresGiveProbabilitiesNotNonsense() {
    Platt platt = new Platt(2, 0);

    assertThat(platt.of(1e6)).isEqualTo(1);
    assertThat(platt.of(-1e6)).isEqualTo(0);
  }
}
