package org.commentariat.statistics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IntraclassCorrelationTest {

  @ParameterizedTest
  @CsvFileSource(resources = "intraclass.csv", numLinesToSkip = 1) // references.R: aov
  void correlationAndDesignEffectAreThoseOfR(
      String successes, String sizes, double correlation, double effect) {
    int[] ones = ints(successes);
    int[] all = ints(sizes);
    List<ClusterTotal> clusters = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      clusters.add(ClusterTotal.ofSuccesses(ones[i], all[i]));
    }
    double value = ((PointEstimate) IntraclassCorrelation.of(clusters)).value();
    assertThat(value).isCloseTo(correlation, within(1e-9 * Math.abs(correlation)));
    assertThat(((PointEstimate) DesignEffect.ofClusters(all, value)).value())
        .isCloseTo(effect, within(1e-9));
  }

  private static int[] ints(String values) {
    return Arrays.stream(values.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void theIntervalHoldsTheCorrelation() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(3L);
    List<ClusterTotal> clusters = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      // everybody says in half of the comments what they hold and in half what anybody might: the
      // correlation is a quarter
      boolean holder = random.nextBoolean();
      int ones = 0;
      for (int j = 0; j < 6; j++) {
        ones += (random.nextBoolean() ? holder : random.nextBoolean()) ? 1 : 0;
      }
      clusters.add(ClusterTotal.ofSuccesses(ones, 6));
    }
    Estimate estimate =
        (Estimate) IntraclassCorrelation.of(clusters, new ClusterBootstrap(1, 500), 0.95);
    assertThat(estimate.interval().contains(0.25)).isTrue();
    assertThat(estimate.interval().high() - estimate.interval().low()).isLessThan(0.2);
  }

  @Test
  void withoutPairsThereIsNoCorrelation() {
    ClusterTotal single = ClusterTotal.ofSuccesses(1, 1);
    ClusterTotal pair = ClusterTotal.ofSuccesses(2, 2);
    assertThat(IntraclassCorrelation.of(List.of(pair)))
        .isEqualTo(new Undefined("at least two clusters are needed, not 1"));
    assertThat(IntraclassCorrelation.of(List.of(single, single)))
        .isEqualTo(new Undefined("every cluster has one observation"));
    Undefined constant = new Undefined("all observations have the same value");
    assertThat(IntraclassCorrelation.of(List.of(pair, pair))).isEqualTo(constant);
    assertThat(IntraclassCorrelation.of(List.of(pair, pair), new ClusterBootstrap(1, 100), 0.95))
        .isEqualTo(constant);
  }

  @Test
  void impossibleTotalsAreRefused() {
    assertThatThrownBy(() -> ClusterTotal.ofSuccesses(3, 2)).hasMessageContaining("3 successes");
    assertThatThrownBy(() -> new ClusterTotal(0, 0, 0)).hasMessageContaining("0");
    assertThatThrownBy(() -> new ClusterTotal(2, 4, 1)).hasMessageContaining("squares");
  }
}
