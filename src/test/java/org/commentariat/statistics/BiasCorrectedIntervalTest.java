package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BiasCorrectedIntervalTest {

  @ParameterizedTest
  @CsvFileSource(resources = "bca.csv", numLinesToSkip = 1) // references.R: bca, quantile type 6
  void theIntervalIsThatOfR(
      double estimate, String replicates, String jackknife, double level, double low, double high) {
    Measure measure =
        new BiasCorrectedInterval(estimate, doubles(replicates), doubles(jackknife))
            .measure(level, 12);
    Interval interval = ((Estimate) measure).interval();
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void replicatesThatDoNotVaryShowNoUncertainty() {
    Measure measure =
        new BiasCorrectedInterval(0.3, new double[] {0.3, 0.3 + 1e-15}, new double[] {0.3, 0.3})
            .measure(0.95, 9);
    assertThat(measure)
        .isEqualTo(
            new Undefined("the resamples all agree with the data, so they show no uncertainty"));
  }

  @Test
  void replicatesOnOneSideOfTheEstimateSayNothingAboutIt() {
    Measure measure =
        new BiasCorrectedInterval(0.1, new double[] {0.2, 0.3, 0.4}, new double[] {0.1, 0.2})
            .measure(0.95, 9);
    assertThat(measure)
        .isEqualTo(new Undefined("nearly all resamples lie to one side of the estimate"));
  }

  @Test
  void aStatisticThatIsUndefinedWithoutAClusterHasNoInterval() {
    double[] jackknife = {0.2, Double.NaN, 0.4};
    Measure measure =
        new BiasCorrectedInterval(0.3, new double[] {0.2, 0.3, 0.4}, jackknife).measure(0.95, 9);
    assertThat(measure).isEqualTo(new Undefined("a few clusters decide the statistic"));
  }

  private static double[] doubles(String values) {
    return Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
