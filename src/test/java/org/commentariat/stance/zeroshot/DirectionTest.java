package org.commentariat.stance.zeroshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {
  private static final List<Double> EAST = List.of(1.0, 0.0, 0.0);
  private static final List<Double> NORTH = List.of(0.0, 1.0, 0.0);
  private static final List<Double> UP = List.of(0.0, 0.0, 1.0);
  private static final List<Double> NEARLY_EAST = List.of(0.8, 0.0, 0.6);

  @Test
  void whatIsLikeTheCodeIsMoreLikely() {
    Direction direction = Direction.of(List.of(EAST, NEARLY_EAST), List.of(NORTH));

    assertThat(direction.likeness(EAST)).isGreaterThan(0.5);
    assertThat(direction.likeness(NORTH)).isLessThan(0.5);
    assertThat(direction.likeness(UP))
        .isBetween(direction.likeness(NORTH), direction.likeness(EAST));
  }

  /**
   * By hand: the texts of the code score .8 without themselves (cosine of the two, 0 with the
   * other), the other text -.5; the middle is .15.
   */
  @Test
  void theMiddleIsHalfWayBetweenTextsScoredWithoutThemselves() {
    Direction direction = Direction.of(List.of(EAST, NEARLY_EAST), List.of(NORTH));

    assertThat(direction.middle()).isCloseTo(0.15, within(1e-12));
    assertThat(direction.axis()).containsExactly(0.9, -0.5, 0.3);
    // population standard deviation of .8, .8, -.5
    assertThat(direction.spread()).isCloseTo(1.3 * Math.sqrt(2) / 3, within(1e-12));
  }

  @Test
  void textsThatAreAllAlikeStillGiveANumber() {
    Direction direction = Direction.of(List.of(EAST, EAST), List.of(EAST));

    assertThat(direction.likeness(EAST)).isBetween(0.0, 1.0);
  }
}
