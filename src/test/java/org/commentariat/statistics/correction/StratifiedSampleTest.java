package org.commentariat.statistics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stratified sample without replacement, every item a cluster of its own, against the formulas of
 * Cochran (1977, Sampling Techniques, chapter 5).
 */
class StratifiedSampleTest {

  /** Of 60 items 6 are drawn, 5 of them with the code; of 40 others 20, 4 of them with it. */
  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      HumanCode human = i < 6 ? new HumanCode(i < 5 ? 1 : 0, 0.1) : null;
      items.add(new Item("a" + i, 0, human));
    }
    for (int i = 0; i < 40; i++) {
      HumanCode human = i < 20 ? new HumanCode(i < 4 ? 1 : 0, 0.5) : null;
      items.add(new Item("b" + i, 0, human));
    }
    return items;
  }

  @Test
  void theEstimateIsTheStratifiedMean() {
    // equation 5.1: (60 · 5/6 + 40 · 4/20) / 100
    for (Estimator estimator : List.of(Estimator.HAJEK, Estimator.HORVITZ_THOMPSON)) {
      assertThat(estimator.linearize(Sample.of(items()), 0).value()).isCloseTo(0.58, within(1e-12));
    }
  }

  @Test
  void theVarianceOfThisSampleIsNotBelowThatOfTheDesignAndThePublicTogether() {
    // equation 5.12, with finite population correction: Σ (N_h / N)² (1 − n_h / N_h) s_h² / n_h
    double drawing = 0.36 * 0.9 * (6.0 / 5 * 5 / 36) / 6 + 0.16 * 0.5 * (20.0 / 19 * 0.16) / 20;
    // the 100 items are themselves a sample of a public: what coding all of them would leave
    double items = 0.58 * 0.42 / 99;
    // it pays no heed to strata, whose difference then counts as chance
    assertThat(Estimator.HAJEK.linearize(Sample.of(items()), 0).variance())
        .isBetween(drawing + items, 1.5 * (drawing + items));
  }

  @Test
  void codingAllItemsLeavesTheVarianceOfTheItemsAlone() {
    List<Item> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(new Item("c" + i, 0, new HumanCode(i < 58 ? 1 : 0, 1)));
    }
    // Σ (y − .58)² / (N − 1)², the CR3 variance of a mean
    assertThat(Estimator.HAJEK.linearize(Sample.of(all), 0).variance())
        .isCloseTo(100 * 0.58 * 0.42 / (99 * 99), within(1e-12));
  }

  /** Of 60 items 48 have the code, of 40 others 8. */
  @ParameterizedTest
  @CsvSource({"6, 20", "20, 6", "12, 8", "3, 3", "30, 2"})
  void onAverageTheVarianceIsThatOfTheDesignAndThePublicTogetherOrMore(int first, int second) {
    SplittableRandom random = new SplittableRandom(5);
    double sum = 0;
    for (int draw = 0; draw < 2000; draw++) {
      List<Item> items = new ArrayList<>(stratum("a", 60, 48, first, random));
      items.addAll(stratum("b", 40, 8, second, random));
      sum += Estimator.HAJEK.linearize(Sample.of(items), 0).variance();
    }
    // Cochran's equation 5.11, S_h^2 = N_h / (N_h - 1) P_h (1 - P_h), and that of 100 items, 56
    // with
    // the code, of a public
    double one = 0.36 * (1 - first / 60.0) * (60.0 / 59 * 0.16) / first;
    double other = 0.16 * (1 - second / 40.0) * (40.0 / 39 * 0.16) / second;
    assertThat(sum / 2000).isGreaterThan(0.99 * (one + other + 0.56 * 0.44 / 99));
  }

  private static List<Item> stratum(
      String name, int size, int holding, int drawn, SplittableRandom random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(random.nextLong()));
    double probability = (double) drawn / size;
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new Item(
                    name + i,
                    0,
                    order.get(i) < drawn ? new HumanCode(i < holding ? 1 : 0, probability) : null))
        .toList();
  }
}
