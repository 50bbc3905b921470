package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionTest {

  @ParameterizedTest
  @CsvFileSource(resources = "wilson.csv", numLinesToSkip = 1) // references.R: prop.test
  void theIntervalIsThatOfR(int successes, int n, double level, double low, double high) {
    Estimate estimate = (Estimate) new Proportion(successes, n).wilson(level);
    assertThat(estimate.value()).isEqualTo((double) successes / n);
    assertThat(estimate.interval().low()).isCloseTo(low, within(1e-9 * low));
    assertThat(estimate.interval().high()).isCloseTo(high, within(1e-9 * high));
    assertThat(estimate.interval().level()).isEqualTo(level);
    assertThat(estimate.n()).isEqualTo(n);
  }

  @Test
  void theIntervalIsThatOfThePublishedExample() {
    // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I
    Interval interval = ((Estimate) new Proportion(81, 263).wilson(0.95)).interval();
    assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void theIntervalTouchesZeroAndOneExactlyWhenTheShareDoes() {
    assertThat(((Estimate) new Proportion(0, 37).wilson(0.95)).interval().low()).isZero();
    assertThat(((Estimate) new Proportion(37, 37).wilson(0.95)).interval().high()).isEqualTo(1);
  }

  @Test
  void aShareOfNothingIsUndefined() {
    assertThat(new Proportion(0, 0).wilson(0.95))
        .isEqualTo(new Undefined("there are no observations"));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("3 successes of 2");
    assertThatThrownBy(() -> new Proportion(-1, 2)).hasMessageContaining("-1 successes");
    assertThatThrownBy(() -> new Proportion(1, 2).wilson(1)).hasMessageContaining("(0, 1): 1.0");
    assertThatThrownBy(() -> new Proportion(0, 0).wilson(Double.NaN)).hasMessageContaining("NaN");
  }
}
