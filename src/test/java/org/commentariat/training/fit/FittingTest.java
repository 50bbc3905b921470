package org.commentariat.training.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingTest {
  private static final int N = 400;
  private static final int[] ALL = IntStream.range(0, N).toArray();

  /** Comments whose first of ten features tells the answer, but for one in ten. */
  private static List<double[]> rows(boolean[] answers) {
    Random random = new Random(7);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      double[] row = new double[10];
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextGaussian();
      }
      answers[i] = row[0] > 0 ^ random.nextInt(10) == 0;
      rows.add(row);
    }
    return rows;
  }

  private static List<String> threads() {
    return IntStream.range(0, N).mapToObj(i -> "t" + i / 8).toList();
  }

  @Test
  void aHeadAnswersCommentsOfThreadsThatItHasNotSeen() {
    boolean[] answers = new boolean[N];
    List<double[]> rows = rows(answers);
    int[] half = IntStream.range(0, N / 2).toArray();

    Head head = new Fitting(rows, threads(), 5).fit(answers, half);

    int right = 0;
    int both = 0;
    int sum = 0;
    for (int i = N / 2; i < N; i++) {
      boolean applies = head.applies(head.probability(rows.get(i)));
      right += applies == answers[i] ? 1 : 0;
      both += applies && answers[i] ? 1 : 0;
      sum += (applies ? 1 : 0) + (answers[i] ? 1 : 0);
    }
    assertThat(right).isGreaterThan(155); // nine in ten would be 180, always no 115
    assertThat(2.0 * both / sum).isGreaterThan(0.6);
  }

  @Test
  void theProbabilitiesComeTrue() {
    boolean[] answers = new boolean[N];
    List<double[]> rows = rows(answers);

    Head head = new Fitting(rows, threads(), 5).fit(answers, ALL);

    double expected = rows.stream().mapToDouble(head::probability).sum();
    int held = 0;
    for (boolean answer : answers) {
      held += answer ? 1 : 0;
    }
    assertThat(expected / N).isBetween(held / (double) N - 0.05, held / (double) N + 0.05);
  }

  @Test
  void theSameCommentsGiveTheSameHead() {
    boolean[] answers = new boolean[N];
    List<double[]> rows = rows(answers);

    assertThat(new Fitting(rows, threads(), 5).fit(answers, ALL))
        .isEqualTo(new Fitting(rows, threads(), 5).fit(answers, ALL));
  }

  @Test
  void noiseIsHeldDown() {
    boolean[] answers = new boolean[N];
    List<double[]> rows = rows(answers);
    boolean[] random = new boolean[N];
    Random coin = new Random(3);
    for (int i = 0; i < N; i++) {
      random[i] = coin.nextInt(4) == 0;
    }

    Head head = new Fitting(rows, threads(), 5).fit(random, ALL);

    // nothing in the features tells the answer: the probabilities stay near its share, 1 in 4
    double spread = rows.stream().mapToDouble(r -> Math.abs(head.probability(r) - 0.25)).sum() / N;
    assertThat(spread).isLessThan(0.1);
  }
}
