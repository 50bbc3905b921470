package org.commentariat.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.commentariat.training.AveragePrecision.Ranked;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {
  private static final List<Ranked> RANKED =
      List.of(
          new Ranked(0.2, false),
          new Ranked(0.9, true),
          new Ranked(0.7, false),
          new Ranked(0.7, true),
          new Ranked(0.4, true),
          new Ranked(0.1, false));

  /**
   * Python, scikit-learn 1.2.1: {@code average_precision_score([0,1,0,1,1,0],
   * [.2,.9,.7,.7,.4,.1])}.
   */
  @Test
  void tiedCommentsAreTakenTogether() {
    assertThat(AveragePrecision.of(RANKED)).isCloseTo(0.8055555555555556, within(1e-12));
  }

  @Test
  void chanceIsNothingAndPerfectOrderIsOne() {
    // half of the comments are a yes
    assertThat(AveragePrecision.aboveChance(RANKED))
        .isCloseTo((0.805556 - 0.5) / 0.5, within(1e-5));
    assertThat(
            AveragePrecision.aboveChance(
                List.of(new Ranked(0.5, true), new Ranked(0.5, false), new Ranked(0.5, false))))
        .isCloseTo(0, within(1e-12));
    assertThat(AveragePrecision.aboveChance(List.of(new Ranked(0.6, true), new Ranked(0.5, false))))
        .isEqualTo(1);
  }

  @Test
  void withoutAYesThereIsNone() {
    assertThat(AveragePrecision.of(List.of(new Ranked(0.5, false)))).isNaN();
  }
}
