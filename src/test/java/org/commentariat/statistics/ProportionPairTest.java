package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionPairTest {

  @ParameterizedTest
  @CsvFileSource(resources = "pairs.csv", numLinesToSkip = 1) // references.R: prop.test, qnorm
  void differenceAndOddsRatioAreThoseOfR(ArgumentsAccessor row) {
    ProportionPair pair =
        new ProportionPair(
            new Proportion(row.getInteger(0), row.getInteger(1)),
            new Proportion(row.getInteger(2), row.getInteger(3)));
    assertEstimate(pair.difference(row.getDouble(4)), row, 5);
    assertEstimate(pair.oddsRatio(row.getDouble(4)), row, 8);
  }

  @Test
  void theDifferenceIsThatOfThePublishedExample() {
    // Newcombe 1998 (see ProportionPair.difference), table II, contrast (a), method 10
    Measure difference =
        new ProportionPair(new Proportion(56, 70), new Proportion(48, 80)).difference(0.95);
    Interval interval = ((Estimate) difference).interval();
    assertThat(interval.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void anEmptyCellLeavesTheDifferenceButNoOddsRatio() {
    ProportionPair pair = new ProportionPair(new Proportion(0, 20), new Proportion(4, 20));
    assertThat(pair.difference(0.95)).isInstanceOf(Estimate.class);
    assertThat(pair.oddsRatio(0.95))
        .isEqualTo(new Undefined("one of the four cells of the odds ratio is empty"));
  }

  @Test
  void nothingToCompareWithIsUndefined() {
    ProportionPair pair = new ProportionPair(new Proportion(3, 20), new Proportion(0, 0));
    Undefined undefined = new Undefined("one of the two proportions has no observations");
    assertThat(pair.difference(0.95)).isEqualTo(undefined);
    assertThat(pair.oddsRatio(0.95)).isEqualTo(undefined);
  }

  private static void assertEstimate(Measure measure, ArgumentsAccessor row, int from) {
    Estimate estimate = (Estimate) measure;
    assertClose(estimate.value(), row.getDouble(from));
    assertClose(estimate.interval().low(), row.getDouble(from + 1));
    assertClose(estimate.interval().high(), row.getDouble(from + 2));
    assertThat(estimate.n()).isEqualTo(row.getInteger(1) + row.getInteger(3));
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
