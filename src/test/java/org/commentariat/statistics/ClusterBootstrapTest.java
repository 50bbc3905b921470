package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

  @Test
  void theIntervalOfAShareIsNearWilsons() {
    List<List<Integer>> singles = clusters(150, 50, 1);
    Interval boot =
        interval(new ClusterBootstrap(7, 4000).interval(singles, ClusterBootstrapTest::mean, 0.95));
    Interval wilson = interval(new Proportion(50, 200).wilson(0.95));
    assertThat(boot.low()).isCloseTo(wilson.low(), within(0.01));
    assertThat(boot.high()).isCloseTo(wilson.high(), within(0.01));
  }

  @Test
  void observationsThatRepeatEachOtherInAClusterAddNoCertainty() {
    Interval once =
        interval(
            new ClusterBootstrap(7, 1000)
                .interval(clusters(60, 20, 1), ClusterBootstrapTest::mean, 0.95));
    Measure fivefold =
        new ClusterBootstrap(7, 1000)
            .interval(clusters(60, 20, 5), ClusterBootstrapTest::mean, 0.95);
    assertThat(interval(fivefold).low()).isCloseTo(once.low(), within(1e-12));
    assertThat(interval(fivefold).high()).isCloseTo(once.high(), within(1e-12));
    assertThat(((Estimate) fivefold).n()).isEqualTo(400);
  }

  @Test
  void aStatisticOfTotalsHasTheSameIntervalAsThatOfTheObservations() {
    List<List<Integer>> uneven = new ArrayList<>(clusters(20, 9, 2));
    uneven.addAll(List.of(List.of(1, 0, 0, 1, 1), List.of(), List.of(0, 1)));
    List<int[]> totals =
        uneven.stream()
            .map(c -> new int[] {c.stream().mapToInt(Integer::intValue).sum(), c.size()})
            .toList();
    ClusterBootstrap bootstrap = new ClusterBootstrap(11, 400);
    assertThat(bootstrap.intervalOfTotals(totals, t -> (double) t[0] / t[1], 65, 0.95))
        .isEqualTo(bootstrap.interval(uneven, ClusterBootstrapTest::mean, 0.95));
  }

  @Test
  void aboutNineteenOfTwentyIntervalsHoldTheTrueShare() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(99L);
    int holding = 0;
    for (int run = 0; run < 500; run++) {
      Measure measure =
          new ClusterBootstrap(run, 400)
              .intervalOfTotals(
                  DrawnCommenters.draw(40, 0.3, random), t -> (double) t[0] / t[1], 40, 0.95);
      holding += interval(measure).contains(0.3) ? 1 : 0;
    }
    assertThat(holding / 500.0).isBetween(0.91, 0.97);
  }

  @Test
  void theResultDependsOnTheSeedAndNotOnTheNumberOfThreads()
      throws ExecutionException, InterruptedException {
    List<List<Integer>> clusters = clusters(17, 9, 3);
    ClusterBootstrap bootstrap = new ClusterBootstrap(42, 500);
    Measure first = bootstrap.interval(clusters, ClusterBootstrapTest::mean, 0.95);
    ForkJoinPool single = new ForkJoinPool(1);
    ForkJoinPool many = new ForkJoinPool(7);
    try {
      assertThat(
              single
                  .submit(() -> bootstrap.interval(clusters, ClusterBootstrapTest::mean, 0.95))
                  .get())
          .isEqualTo(first);
      assertThat(
              many.submit(() -> bootstrap.interval(clusters, ClusterBootstrapTest::mean, 0.95))
                  .get())
          .isEqualTo(first);
    } finally {
      single.shutdown();
      many.shutdown();
    }
    // a smooth statistic, so that another seed shows
    ToDoubleFunction<List<Integer>> spread = values -> mean(values) / values.size();
    List<List<Integer>> uneven = new ArrayList<>(clusters);
    uneven.add(List.of(1, 1, 0, 1, 1, 0, 1));
    assertThat(new ClusterBootstrap(43, 500).interval(uneven, spread, 0.95))
        .isNotEqualTo(bootstrap.interval(uneven, spread, 0.95));
  }

  @Test
  void manyClustersAreLeftOutInGroupsWithTheSameResult() {
    // skewed values; 1,200 clusters give 500 groups
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(5L);
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      clusters.add(List.of((int) (-20 * Math.log(random.nextDouble()))));
    }
    Estimate estimate =
        (Estimate)
            new ClusterBootstrap(3, 2000).interval(clusters, ClusterBootstrapTest::mean, 0.95);
    double variance =
        clusters.stream()
            .mapToDouble(cluster -> Math.pow(cluster.get(0) - estimate.value(), 2))
            .average()
            .orElseThrow();
    double half = 1.96 * Math.sqrt(variance / 1200); // normal theory
    Interval interval = estimate.interval();
    assertThat(interval.low()).isCloseTo(estimate.value() - half, within(0.15 * half));
    assertThat(interval.high()).isCloseTo(estimate.value() + half, within(0.15 * half));
  }

  @Test
  void aStatisticThatIsOftenUndefinedHasNoInterval() {
    List<List<Integer>> oneHolder = clusters(9, 1, 1);
    ToDoubleFunction<List<Integer>> needsAOne =
        values -> values.contains(1) ? values.indexOf(1) : Double.NaN;
    assertThat(((Undefined) new ClusterBootstrap(1, 100).interval(oneHolder, needsAOne, 0.95)))
        .extracting(Undefined::reason)
        .asString()
        .matches("the statistic is undefined in \\d\\d of 100 resamples");
    assertThat(new ClusterBootstrap(1, 100).interval(clusters(9, 0, 1), needsAOne, 0.95))
        .isEqualTo(new Undefined("the statistic is undefined for these data"));
  }

  @Test
  void fewerThanTwoClustersHaveNoInterval() {
    assertThat(
            new ClusterBootstrap(1, 100)
                .interval(List.of(List.of(1, 0, 1)), ClusterBootstrapTest::mean, 0.95))
        .isEqualTo(new Undefined("a bootstrap needs at least two clusters, not 1"));
  }

  @Test
  void tooFewReplicatesAreRefused() {
    assertThatThrownBy(() -> new ClusterBootstrap(1, 99)).hasMessageContaining("99");
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }

  private static Interval interval(Measure measure) {
    return ((Estimate) measure).interval();
  }

  /** Clusters of equal size, all zeros or all ones. */
  private static List<List<Integer>> clusters(int zeros, int ones, int size) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < zeros + ones; i++) {
      clusters.add(Collections.nCopies(size, i < zeros ? 0 : 1));
    }
    return clusters;
  }
}
