package org.commentariat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.commentariat.statistics.TestResult.Method;
import org.junit.jupiter.api.Test;

class MeasureTest {

  @Test
  void anIntervalIsFiniteAndInOrder() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0.4, 0.3, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, 0));
    assertThat(new Interval(0.3, 0.3, 0.95).contains(0.3)).isTrue();
    assertThat(new Interval(0.3, 0.4, 0.95).contains(Double.NaN)).isFalse();
  }

  @Test
  void anEstimateLiesInItsInterval() {
    Interval interval = new Interval(0.2, 0.4, 0.95);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(0.5, interval, 10))
        .withMessageContaining("0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(Double.NaN, interval, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0.3, interval, 0));
  }

  @Test
  void aPointEstimateIsANumberOfSomething() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PointEstimate(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PointEstimate(0.3, 0));
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Undefined(" "));
  }

  @Test
  void aTestResultHoldsAProbability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestResult(Method.FISHER_EXACT, null, null, Double.NaN, null, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestResult(Method.PEARSON_CHI_SQUARE, -1.0, 1.0, 0.5, null, 9))
        .withMessageContaining("test statistic");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestResult(Method.FISHER_EXACT, null, null, 0.5, null, 0));
    assertThat(Method.FISHER_EXACT.label()).isEqualTo("Fisher’s exact test");
  }
}
