package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClusteredProportionTest {

  @ParameterizedTest
  @CsvFileSource(resources = "clustered.csv", numLinesToSkip = 1) // references.R: survey::svymean
  void intervalAndDesignEffectAreThoseOfR(
      String successes, String sizes, double level, double deff, double low, double high) {
    int[] ones = ints(successes);
    int[] all = ints(sizes);
    PointEstimate effect = (PointEstimate) ClusteredProportion.designEffect(ones, all);
    assertThat(effect.value()).isCloseTo(deff, within(1e-9 * deff));
    Estimate estimate = (Estimate) ClusteredProportion.wilson(ones, all, level);
    assertThat(estimate.interval().low()).isCloseTo(low, within(1e-9 * low));
    assertThat(estimate.interval().high()).isCloseTo(high, within(1e-9 * high));
    assertThat(estimate.n()).isEqualTo(Arrays.stream(all).sum());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "cluster-means.csv",
      numLinesToSkip = 1) // references.R: survey::svymean
  void theMeanOfClustersIsThatOfR(
      String successes, String sizes, double level, double mean, double low, double high) {
    Estimate estimate =
        (Estimate) ClusteredProportion.wilsonOfClusters(ints(successes), ints(sizes), level);
    assertThat(estimate.value()).isCloseTo(mean, within(1e-9 * mean));
    assertThat(estimate.interval().low()).isCloseTo(low, within(1e-9 * low + 1e-15));
    assertThat(estimate.interval().high()).isCloseTo(high, within(1e-9 * high));
  }

  @Test
  void theMeanOfClustersOfOneIsTheSimpleShare() {
    int[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
    Interval mean =
        ((Estimate)
                ClusteredProportion.wilsonOfClusters(
                    new int[] {1, 0, 0, 1, 0, 0, 0, 0}, ones, 0.95))
            .interval();
    Interval simple = ((Estimate) new Proportion(2, 8).wilson(0.95)).interval();
    assertThat(mean.low()).isCloseTo(simple.low(), within(1e-12));
    assertThat(mean.high()).isCloseTo(simple.high(), within(1e-12));
  }

  @Test
  void theMeanOfOneClusterIsUndefined() {
    assertThat(ClusteredProportion.wilsonOfClusters(new int[] {4}, new int[] {9}, 0.95))
        .isEqualTo(new Undefined("all 9 observations are in one cluster"));
  }

  @Test
  void clustersOfOneAreNoClusters() {
    int[] successes = {1, 0, 0, 1, 0, 0, 0, 0};
    int[] sizes = {1, 1, 1, 1, 1, 1, 1, 1};
    Interval clustered = ((Estimate) ClusteredProportion.wilson(successes, sizes, 0.95)).interval();
    Interval simple = ((Estimate) new Proportion(2, 8).wilson(0.95)).interval();
    assertThat(clustered.low()).isCloseTo(simple.low(), within(1e-12));
    assertThat(clustered.high()).isCloseTo(simple.high(), within(1e-12));
  }

  @Test
  void aLoudCommenterWidensTheInterval() {
    int[] successes = {20, 0, 0, 0, 1, 0};
    int[] sizes = {20, 1, 1, 1, 1, 1};
    Interval clustered = ((Estimate) ClusteredProportion.wilson(successes, sizes, 0.95)).interval();
    Interval simple = ((Estimate) new Proportion(21, 25).wilson(0.95)).interval();
    assertThat(clustered.low()).isLessThan(simple.low() - 0.1);
    assertThat(clustered.high()).isGreaterThan(simple.high());
  }

  @Test
  void clustersWithoutObservationsDoNotCount() {
    assertThat(ClusteredProportion.wilson(new int[] {1, 0, 2}, new int[] {3, 0, 4}, 0.95))
        .isEqualTo(ClusteredProportion.wilson(new int[] {1, 2}, new int[] {3, 4}, 0.95));
  }

  @Test
  void oneClusterSaysNothingAboutOthers() {
    assertThat(ClusteredProportion.wilson(new int[] {4, 0}, new int[] {9, 0}, 0.95))
        .isEqualTo(new Undefined("all 9 observations are in one cluster"));
    assertThat(ClusteredProportion.wilson(new int[0], new int[0], 0.95))
        .isEqualTo(new Undefined("there are no observations"));
    assertThat(ClusteredProportion.designEffect(new int[] {4}, new int[] {9}))
        .isInstanceOf(Undefined.class);
  }

  @Test
  void nineteenOfTwentyIntervalsHoldTheTrueShareOnlyWhenClustersCount() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(99L);
    int simple = 0;
    int clustered = 0;
    for (int run = 0; run < 2000; run++) {
      List<int[]> drawn = DrawnCommenters.draw(40, 0.3, random);
      int[] successes = drawn.stream().mapToInt(commenter -> commenter[0]).toArray();
      int[] sizes = drawn.stream().mapToInt(commenter -> commenter[1]).toArray();
      int ones = Arrays.stream(successes).sum();
      int all = Arrays.stream(sizes).sum();
      simple += holds(new Proportion(ones, all).wilson(0.95), 0.3) ? 1 : 0;
      clustered += holds(ClusteredProportion.wilson(successes, sizes, 0.95), 0.3) ? 1 : 0;
    }
    assertThat(simple / 2000.0).isLessThan(0.80);
    assertThat(clustered / 2000.0).isBetween(0.92, 0.97);
  }

  private static boolean holds(Measure measure, double truth) {
    return ((Estimate) measure).interval().contains(truth);
  }

  @Test
  void clustersThatDoNotMatchAreRefused() {
    assertThatThrownBy(() -> ClusteredProportion.wilson(new int[] {1}, new int[] {1, 2}, 0.95))
        .hasMessageContaining("1 clusters of successes, but 2 of sizes");
    assertThatThrownBy(() -> ClusteredProportion.wilson(new int[] {3}, new int[] {2}, 0.95))
        .hasMessageContaining("3 successes of 2");
  }

  private static int[] ints(String values) {
    return Arrays.stream(values.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
