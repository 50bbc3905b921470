package org.commentariat.training.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.stance.learned.LinearScore;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final int N = 40;
  private static final int[] ALL = IntStream.range(0, N).toArray();

  /** Three features of comment i, made of i alone so that another language can make them too. */
  static double[] row(int i) {
    return new double[] {Math.sin(3 * i + 1), Math.cos(5 * i), ((7 * i) % 11) / 10.0};
  }

  static boolean answer(int i) {
    return (i * i) % 7 < 2 || row(i)[2] > 0.85;
  }

  private static final List<double[]> ROWS =
      IntStream.range(0, N).mapToObj(LogisticRegressionTest::row).toList();

  private static boolean[] answers() {
    boolean[] answers = new boolean[N];
    for (int i = 0; i < N; i++) {
      answers[i] = answer(i);
    }
    return answers;
  }

  /**
   * Python, scikit-learn 1.2.1, on the rows and answers above: {@code LogisticRegression(C=1,
   * class_weight='balanced', tol=1e-10, max_iter=10000).fit(X, y)}, and with C=10.
   */
  @Test
  void theWeightsAreThoseOfAnotherProgram() {
    LogisticRegression regression = new LogisticRegression(ROWS);

    LinearScore strong = regression.fit(answers(), ALL, 1, LogisticRegression.FINE);
    assertWeights(strong, 0.21590618811816, 0.12091002937070, 1.07243772465416);
    assertThat(strong.intercept()).isCloseTo(-0.53754098934668, within(1e-4));

    LinearScore weak = regression.fit(answers(), ALL, 10, LogisticRegression.FINE);
    assertWeights(weak, 0.32148816027289, 0.15748934388623, 2.05278451749257);
    assertThat(weak.intercept()).isCloseTo(-1.02733123873621, within(1e-4));
  }

  private static void assertWeights(LinearScore score, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(score.weights().get(i)).isCloseTo(expected[i], within(1e-4));
    }
  }

  @Test
  void whatAllRowsShareChangesNoScore() {
    List<double[]> shifted =
        ROWS.stream()
            .map(row -> new double[] {row[0] + 1000, row[1] - 500, row[2] + 2000})
            .toList();

    LinearScore plain =
        new LogisticRegression(ROWS).fit(answers(), ALL, 10, LogisticRegression.FINE);
    LinearScore far =
        new LogisticRegression(shifted).fit(answers(), ALL, 10, LogisticRegression.FINE);

    for (int i = 0; i < N; i++) {
      assertThat(far.of(shifted.get(i))).isCloseTo(plain.of(ROWS.get(i)), within(1e-6));
    }
  }

  @Test
  void onlyTheRowsAtThePositionsAreLearnedFrom() {
    boolean[] changed = answers();
    changed[0] = !changed[0];
    int[] others = IntStream.range(1, N).toArray();
    LogisticRegression regression = new LogisticRegression(ROWS);

    assertThat(regression.fit(changed, others, 1, LogisticRegression.FINE))
        .isEqualTo(regression.fit(answers(), others, 1, LogisticRegression.FINE));
    assertThat(regression.fit(changed, ALL, 1, LogisticRegression.FINE))
        .isNotEqualTo(regression.fit(answers(), ALL, 1, LogisticRegression.FINE));
  }

  @Test
  void whereAllAnswersAreAlikeTheScoreIsTheSameForAll() {
    LinearScore never =
        new LogisticRegression(ROWS).fit(new boolean[N], ALL, 1, LogisticRegression.FINE);

    assertThat(never.of(row(3))).isEqualTo(never.of(row(4)));
    assertThat(never.of(row(3))).isEqualTo(Math.log(0.5 / 40.5));
  }

  @Test
  void aRowOfAnotherLengthOrWithoutNumbersIsRefused() {
    assertThatThrownBy(() -> new LogisticRegression(List.of(new double[2], new double[3])))
        .hasMessage("a row of 3 features among rows of 2");
    assertThatThrownBy(() -> new LogisticRegression(List.of(new double[] {0, Double.NaN})))
        .hasMessage("feature 1 is no finite number: NaN");
  }
}
