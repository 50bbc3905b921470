package org.commentariat.statistics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class MoreCodingsTest {

  @Test
  void codingAsManyMoreGivesTheMargin() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(12L);
    double half = 0;
    for (int run = 0; run < 100; run++) {
      List<Item> items = DrawnItems.draw(200, 0.4, 0.05, random);
      PointEstimate more = (PointEstimate) MoreCodings.forMargin(items, 0.05, 0.95);
      double coded = (more.n() + more.value()) / items.size();
      Estimate later =
          (Estimate) CorrectedShare.of(DrawnItems.draw(200, 0.4, coded, random), 0.95).corrected();
      half += (later.interval().high() - later.interval().low()) / 2 / 100;
    }
    assertThat(half).isCloseTo(0.05, within(0.002));
  }

  @Test
  void noMoreAreNeededWhenTheIntervalIsNarrow() {
    List<Item> items = DrawnItems.draw(40, 0.4, 0.5, RandomSource.XO_SHI_RO_256_PP.create(13L));
    assertThat(((PointEstimate) MoreCodings.forMargin(items, 0.2, 0.95)).value()).isZero();
  }

  @Test
  void whatClustersDifferByStays() {
    List<Item> items = DrawnItems.draw(6, 0.4, 0.5, RandomSource.XO_SHI_RO_256_PP.create(14L));
    assertThat(((Undefined) MoreCodings.forMargin(items, 0.01, 0.95)).reason())
        .matches(
            "even with all items coded the margin would be ±0\\.\\d{3}, because clusters differ");
  }

  @Test
  void withoutCodingsThereIsNothingToGoBy() {
    assertThat(MoreCodings.forMargin(DrawnItems.read("a/1/. b/0/."), 0.1, 0.95))
        .isEqualTo(new Undefined("no item was coded"));
    assertThat(MoreCodings.forMargin(DrawnItems.read("a/1/1/.5 a/1/./.5 b/0/./.5"), 0.1, 0.95))
        .isEqualTo(new Undefined("all 1 codings are in one cluster"));
    assertThatThrownBy(() -> MoreCodings.forMargin(List.of(), 0, 0.95)).hasMessageContaining("0");
  }
}
