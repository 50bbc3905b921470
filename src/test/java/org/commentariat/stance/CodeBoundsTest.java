package org.commentariat.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.stance.CodeBounds.Clash;
import org.commentariat.stance.CodeBounds.Opposed;
import org.junit.jupiter.api.Test;

class CodeBoundsTest {
  private static final List<Opposed> PAIR = List.of(new Opposed("trams", "buses"));

  private static CodeBounds bounds(Clash clash) {
    return new CodeBounds(
        new TreeMap<>(Map.of("trams", 0.4, "buses", 0.2, "later", 0.3)), PAIR, clash);
  }

  @Test
  void aCodeAppliesFromItsBoundOn() {
    CodeBounds bounds = bounds(Clash.STRONGER_APPLIES);
    assertThat(bounds.codes(Map.of("trams", 0.4, "later", 0.299999))).containsExactly("trams");
    assertThat(bounds.codes(Map.of("unheard_of", 1.0))).isEmpty();
  }

  @Test
  void ofTwoThatContradictTheOneFurtherAboveItsBoundApplies() {
    CodeBounds bounds = bounds(Clash.STRONGER_APPLIES);
    // 0.45/0.4 = 1.1 against 0.3/0.2 = 1.5
    assertThat(bounds.codes(Map.of("trams", 0.45, "buses", 0.3))).containsExactly("buses");
    assertThat(bounds.codes(Map.of("trams", 0.8, "buses", 0.3))).containsExactly("trams");
    assertThat(bounds.codes(Map.of("trams", 0.5, "buses", 0.5))).containsExactly("buses", "trams");
  }

  @Test
  void orNoCodeAppliesWhenNeitherIsMoreLikelyThanNot() {
    CodeBounds bounds = bounds(Clash.NONE_APPLIES);
    assertThat(bounds.codes(Map.of("trams", 0.45, "buses", 0.3, "later", 0.9))).isEmpty();
    assertThat(bounds.codes(Map.of("trams", 0.8, "buses", 0.3))).containsExactly("buses", "trams");
  }

  @Test
  void boundsMoveHalfWayToTheEndAtMost() {
    CodeBounds bounds =
        new CodeBounds(
            new TreeMap<>(Map.of("low", 0.12, "middle", 0.5, "high", 0.9)),
            List.of(),
            Clash.STRONGER_APPLIES);
    assertThat(bounds.shifted(-0.1).appliesFrom())
        .isEqualTo(new TreeMap<>(Map.of("low", 0.06, "middle", 0.4, "high", 0.8)));
    assertThat(bounds.shifted(0.1).appliesFrom())
        .isEqualTo(new TreeMap<>(Map.of("low", 0.22, "middle", 0.6, "high", 0.95)));
    assertThat(bounds.allAt(0.5).appliesFrom().values()).containsOnly(0.5);
  }

  @Test
  void aBoundIsAProbability() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CodeBounds(
                    new TreeMap<>(Map.of("trams", 0.0)), List.of(), Clash.STRONGER_APPLIES))
        .withMessageContaining("trams");
  }
}
