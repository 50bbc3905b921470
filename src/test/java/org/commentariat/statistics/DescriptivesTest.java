package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DescriptivesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "counts.csv", numLinesToSkip = 1) // references.R: mean, quantile
  void meanQuantilesAndGiniAreThoseOfR(
      String counts, double mean, double q10, double median, double q95, double gini) {
    Descriptives descriptives =
        Descriptives.of(Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray());
    assertPoint(descriptives.mean(), mean);
    assertPoint(descriptives.quantile(0.1), q10);
    assertPoint(descriptives.quantile(0.5), median);
    assertPoint(descriptives.quantile(0.95), q95);
    assertPoint(descriptives.gini(), gini);
  }

  @Test
  void theTopIsRoundedUpToWholeCounts() {
    Descriptives descriptives = Descriptives.of(new int[] {1, 50, 2, 1, 30, 1, 2, 1, 1, 1, 10});
    assertThat(descriptives.topCount(0.1)).isEqualTo(2); // 1.1 of 11
    assertPoint(descriptives.topShare(0.1), 80 / 100.0);
    assertPoint(descriptives.topShare(1), 1);
    assertThat(Descriptives.of(new int[30]).topCount(0.1)).isEqualTo(3);
    assertThat(Descriptives.of(new int[100]).topCount(0.07)).isEqualTo(7); // 7.000000000000001
  }

  @Test
  void theGiniOfASampleIsFreeOfItsSize() {
    // R: x <- c(0, 0, 0, 7); sum(abs(outer(x, x, "-"))) / (2 * length(x) * 3 * mean(x))
    assertPoint(Descriptives.of(new int[] {0, 0, 0, 7}).giniOfSample(), 1);
    // R: the same for x <- 1:5, with 4 for 3
    assertPoint(Descriptives.of(new int[] {1, 2, 3, 4, 5}).giniOfSample(), 1 / 3.0);
    assertThat(Descriptives.of(new int[] {7}).giniOfSample())
        .isEqualTo(new Undefined("one count cannot be unequal"));
  }

  @Test
  void nothingCountedIsUndefined() {
    Descriptives none = Descriptives.of(new int[0]);
    Undefined noCounts = new Undefined("there are no counts");
    assertThat(none.n()).isZero();
    assertThat(none.mean()).isEqualTo(noCounts);
    assertThat(none.quantile(0.5)).isEqualTo(noCounts);
    assertThat(none.gini()).isEqualTo(noCounts);
    assertThat(none.topShare(0.1)).isEqualTo(noCounts);
  }

  @Test
  void inequalityNeedsTwoCountsAndSomethingToShare() {
    assertThat(Descriptives.of(new int[] {7}).gini())
        .isEqualTo(new Undefined("one count cannot be unequal"));
    assertThat(Descriptives.of(new int[] {0, 0}).gini())
        .isEqualTo(new Undefined("all counts are zero"));
    assertThat(Descriptives.of(new int[] {0, 0}).topShare(0.5))
        .isEqualTo(new Undefined("all counts are zero"));
  }

  @Test
  void largeCountsDoNotOverflow() {
    Descriptives two = Descriptives.of(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE});
    assertThat(two.total()).isEqualTo(2L * Integer.MAX_VALUE);
    assertPoint(two.gini(), 0);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Descriptives.of(new int[] {1, -2})).hasMessageContaining("-2");
    Descriptives one = Descriptives.of(new int[] {1});
    assertThatThrownBy(() -> one.quantile(1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> one.topShare(0)).hasMessageContaining("0.0");
  }

  private static void assertPoint(PointMeasure measure, double expected) {
    assertThat(((PointEstimate) measure).value())
        .isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
  }
}
