package org.commentariat.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class KrippendorffAlphaTest {

  /** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, example C; units by coder. */
  private static final String EXAMPLE =
      "1 1 . 1/2 2 3 2/3 3 3 3/3 3 3 3/2 2 2 2/1 2 3 4/4 4 4 4/1 1 2 1/2 2 2 2/. 5 5 5/. . 1 1/. 3 . .";

  @ParameterizedTest
  @CsvFileSource(resources = "../alpha.csv", numLinesToSkip = 1) // references.R: alpha
  void alphaIsThatOfTheCoincidenceMatrix(
      String units, double nominal, double ordinal, double interval, double ratio) {
    assertThat(alpha(KrippendorffAlpha.NOMINAL, units)).isCloseTo(nominal, within(1e-9));
    assertThat(alpha(KrippendorffAlpha.ORDINAL, units)).isCloseTo(ordinal, within(1e-9));
    assertThat(alpha(KrippendorffAlpha.INTERVAL, units)).isCloseTo(interval, within(1e-9));
    assertThat(alpha(KrippendorffAlpha.RATIO, units)).isCloseTo(ratio, within(1e-9));
  }

  @Test
  void alphaIsThatOfThePublishedExample() {
    assertThat(alpha(KrippendorffAlpha.NOMINAL, EXAMPLE)).isCloseTo(0.743, within(5e-4));
    assertThat(alpha(KrippendorffAlpha.ORDINAL, EXAMPLE)).isCloseTo(0.815, within(5e-4));
    assertThat(alpha(KrippendorffAlpha.INTERVAL, EXAMPLE)).isCloseTo(0.849, within(5e-4));
    assertThat(alpha(KrippendorffAlpha.RATIO, EXAMPLE)).isCloseTo(0.797, within(5e-4));
  }

  @Test
  void aUnitWithOneValueDoesNotCount() {
    PointEstimate estimate = (PointEstimate) KrippendorffAlpha.NOMINAL.of(units("1 1/2 2/1 ./. ."));
    assertThat(estimate).isEqualTo(new PointEstimate(1, 2));
  }

  @Test
  void theIntervalComesFromResampledUnits() {
    List<List<Unit>> single =
        units(String.join("/", Collections.nCopies(6, EXAMPLE))).stream().map(List::of).toList();
    Estimate estimate =
        (Estimate) KrippendorffAlpha.NOMINAL.of(single, new ClusterBootstrap(9, 500), 0.95);
    // repeating the data changes n - 1 only: nearly the published value
    assertThat(estimate.value()).isCloseTo(0.743, within(0.01));
    assertThat(estimate.n()).isEqualTo(66);
    assertThat(estimate.interval().low()).isBetween(0.55, 0.70);
    assertThat(estimate.interval().high()).isBetween(0.79, 0.90);
  }

  @Test
  void theReplicatesAreThoseBehindTheInterval() {
    List<List<Unit>> single =
        units(String.join("/", Collections.nCopies(6, EXAMPLE))).stream().map(List::of).toList();
    ClusterBootstrap bootstrap = new ClusterBootstrap(9, 500);
    double[] replicates = KrippendorffAlpha.NOMINAL.replicates(single, bootstrap);
    Estimate estimate = (Estimate) KrippendorffAlpha.NOMINAL.of(single, bootstrap, 0.95);
    assertThat(replicates).hasSize(500);
    // the interval corrects for bias and skewness, so that the tails need not be 2.5 % each
    assertThat(Arrays.stream(replicates).filter(a -> a < estimate.interval().low()).count())
        .isBetween(1L, 40L);
    assertThat(Arrays.stream(replicates).filter(a -> a > estimate.interval().high()).count())
        .isBetween(1L, 40L);
    assertThat(KrippendorffAlpha.NOMINAL.replicates(List.of(units("1 1/2 2")), bootstrap))
        .containsOnly(1);
  }

  @Test
  void withoutPairsOrVariationAlphaIsUndefined() {
    assertThat(KrippendorffAlpha.NOMINAL.of(units("1 ./. 2")))
        .isEqualTo(new Undefined("no unit was coded by two coders"));
    assertThat(KrippendorffAlpha.NOMINAL.of(List.of()))
        .isEqualTo(new Undefined("no unit was coded by two coders"));
    assertThat(KrippendorffAlpha.ORDINAL.of(units("3 3/3 3")))
        .isEqualTo(new Undefined("all coders gave the same value everywhere"));
    assertThat(
            KrippendorffAlpha.INTERVAL.of(
                List.of(units("3 3"), units("3 3")), new ClusterBootstrap(1, 100), 0.95))
        .isEqualTo(new Undefined("all coders gave the same value everywhere"));
  }

  @Test
  void categoriesCountByTheirPlaceOnTheScale() {
    List<String> scale = List.of("negative", "neutral", "positive");
    assertThat(Unit.of(List.of("positive", "negative"), scale))
        .isEqualTo(new Unit(List.of(2.0, 0.0)));
    assertThatThrownBy(() -> Unit.of(List.of("mixed"), scale))
        .hasMessage("no \"mixed\" among [negative, neutral, positive]");
  }

  @Test
  void valuesOffTheScaleAreRefused() {
    assertThatThrownBy(() -> new Unit(List.of(Double.NaN))).hasMessageContaining("NaN");
    assertThatThrownBy(() -> KrippendorffAlpha.RATIO.of(List.of(new Unit(List.of(-1.0, 2.0)))))
        .hasMessageContaining("below zero: -1.0");
  }

  private static double alpha(KrippendorffAlpha measure, String units) {
    return ((PointEstimate) measure.of(units(units))).value();
  }

  /** Reads units such as {@code 1 . 2/3 3 3}; a point stands for a coder who gave no value. */
  private static List<Unit> units(String text) {
    return Arrays.stream(text.split("/")).map(unit -> new Unit(values(unit))).toList();
  }

  private static List<Double> values(String unit) {
    return Arrays.stream(unit.split(" "))
        .filter(value -> !value.equals("."))
        .map(Double::valueOf)
        .toList();
  }
}
