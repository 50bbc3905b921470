package org.commentariat.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SamplePlanTest {

  @ParameterizedTest
  @CsvFileSource(resources = "margin.csv", numLinesToSkip = 1) // references.R: qnorm
  void aMarginTakesAsManyCodingsAsInR(
      double margin, double share, int items, double effect, double level, int codings) {
    assertThat(new ShareMargin(margin, share, items, effect, level).plan().codings())
        .isEqualTo(codings);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "difference.csv", numLinesToSkip = 1) // references.R: power.prop.test
  void aDifferenceTakesAsManyCodingsAsInR(
      double first, double second, double power, double significance, int each) {
    SamplePlan plan = new DifferencePower(first, second, power, significance, 1).plan();
    assertThat(plan.codings()).isEqualTo(2 * each);
    assertThat(new DifferencePower(first, second, power, significance, 2).plan().codings())
        .isBetween(4 * each - 4, 4 * each);
  }

  @Test
  void aPlanSaysWhatItAssumes() {
    assertThat(new ShareMargin(0.05, 0.5, 1000, 1.5, 0.95).plan().assumptions())
        .containsExactly(
            entry("margin", 0.05),
            entry("expected share", 0.5),
            entry("items", 1000.0),
            entry("design effect", 1.5),
            entry("confidence level", 0.95));
  }

  @Test
  void noMoreThanAllItemsAreCoded() {
    assertThat(new ShareMargin(0.001, 0.5, 37, 2, 0.95).plan().codings()).isEqualTo(37);
  }

  @Test
  void alphaTakesMoreCodingsForANarrowerInterval() {
    SamplePlan wide = new AlphaWidth(0.8, List.of(0.5, 0.5), 0.2, 0.95, 2000, 1).plan();
    SamplePlan narrow = new AlphaWidth(0.8, List.of(0.5, 0.5), 0.1, 0.95, 2000, 1).plan();
    // the standard error of alpha at two equal codes is about √((1 − α²)/n): 3.92² · .36 / width²
    assertThat((double) wide.codings()).isCloseTo(138, within(18.0));
    assertThat((double) narrow.codings()).isCloseTo(553, within(55.0));
    assertThat(wide.assumptions()).containsEntry("share of code 2", 0.5);
  }

  @Test
  void rareCodesTakeMoreCodings() {
    int even = new AlphaWidth(0.7, List.of(0.5, 0.5), 0.3, 0.95, 500, 1).plan().codings();
    int rare = new AlphaWidth(0.7, List.of(0.95, 0.05), 0.3, 0.95, 500, 1).plan().codings();
    assertThat(rare).isGreaterThan(2 * even);
  }

  @Test
  void plansForNonsenseAreRefused() {
    assertThatThrownBy(() -> new ShareMargin(0, 0.5, 10, 1, 0.95)).hasMessageContaining("margin");
    assertThatThrownBy(() -> new ShareMargin(0.1, 0.5, 0, 1, 0.95)).hasMessageContaining("0");
    assertThatThrownBy(() -> new DifferencePower(0.5, 0.5, 0.8, 0.05, 1))
        .hasMessageContaining("do not differ");
    assertThatThrownBy(() -> new AlphaWidth(0.8, List.of(0.5, 0.4), 0.1, 0.95, 500, 1))
        .hasMessageContaining("0.9");
    assertThatThrownBy(() -> new AlphaWidth(0.8, List.of(0.5, 0.5), 0.1, 0.95, 5, 1))
        .hasMessageContaining("5");
    assertThatThrownBy(() -> new AlphaWidth(0.5, List.of(0.5, 0.5), 0.001, 0.95, 100, 1).plan())
        .hasMessageContaining("more than 16384");
  }
}
