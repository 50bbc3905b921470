package org.commentariat.statistics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class DesignEffectTest {

  @Test
  void unequalWeightsCostPrecision() {
    // R: w <- c(1, 2, 5); length(w) * sum(w^2) / sum(w)^2
    assertThat(((PointEstimate) DesignEffect.ofWeights(new double[] {1, 2, 5})).value())
        .isCloseTo(1.40625, within(1e-12));
    assertThat(DesignEffect.ofWeights(new double[] {4, 4, 4})).isEqualTo(new PointEstimate(1, 3));
  }

  @Test
  void clustersOfOneCostNothing() {
    assertThat(DesignEffect.ofClusters(new int[] {1, 1, 1, 0}, 0.7))
        .isEqualTo(new PointEstimate(1, 3));
    assertThat(DesignEffect.ofClusters(new int[] {5, 5}, 0.5)).isEqualTo(new PointEstimate(3, 10));
  }

  @Test
  void nothingHasNoDesignEffect() {
    Undefined none = new Undefined("there are no observations");
    assertThat(DesignEffect.ofWeights(new double[0])).isEqualTo(none);
    assertThat(DesignEffect.ofClusters(new int[] {0}, 0.5)).isEqualTo(none);
    assertThatThrownBy(() -> DesignEffect.ofWeights(new double[] {0})).hasMessageContaining("0.0");
    assertThatThrownBy(() -> DesignEffect.ofClusters(new int[] {-1}, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> DesignEffect.ofClusters(new int[] {1}, 2)).hasMessageContaining("2.0");
  }
}
