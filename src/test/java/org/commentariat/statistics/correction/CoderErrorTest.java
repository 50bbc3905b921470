package org.commentariat.statistics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CoderErrorTest {

  private static final Estimate SHARE = new Estimate(0.3, new Interval(0.2, 0.4, 0.95), 100);

  @ParameterizedTest
  @CsvFileSource(resources = "rogan-gladen.csv", numLinesToSkip = 1) // references.R: rogan_gladen
  void knownErrorsAreUndone(
      int x,
      int n,
      int xse,
      int nse,
      int xsp,
      int nsp,
      double level,
      double value,
      double low,
      double high) {
    Estimate share =
        (Estimate)
            CoderError.roganGladen(
                new Proportion(x, n), new Proportion(xse, nse), new Proportion(xsp, nsp), level);
    assertThat(share.value()).isCloseTo(value, within(1e-9 * value));
    assertThat(share.interval().low()).isCloseTo(low, within(1e-9));
    assertThat(share.interval().high()).isCloseTo(high, within(1e-9 * high));
  }

  @Test
  void disagreementTellsHowOftenCodersErr() {
    CoderError error = new CoderError(30, 10, 8, 52);
    assertThat(error.disagreement()).isEqualTo(new PointEstimate(0.18, 100));
    assertThat(((PointEstimate) error.errorRate()).value())
        .isCloseTo(0.1, within(1e-12)); // 2 · .1 · .9 = .18
    Estimate share = (Estimate) error.symmetric(SHARE);
    assertThat(share.value()).isCloseTo(0.25, within(1e-12)); // (.3 − .1) / .8
    assertThat(share.interval().low()).isCloseTo(0.125, within(1e-12));
    assertThat(share.interval().high()).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void withoutAModelDisagreementWidensTheInterval() {
    Estimate share = (Estimate) new CoderError(30, 10, 8, 52).bounds(SHARE);
    assertThat(share.interval().low()).isCloseTo(0.1, within(1e-12));
    assertThat(share.interval().high()).isCloseTo(0.48, within(1e-12));
    Estimate bounded = (Estimate) new CoderError(0, 90, 90, 0).bounds(SHARE);
    assertThat(bounded.interval()).isEqualTo(new Interval(0, 0.9, 0.95));
  }

  @Test
  void codersWhoGuessTellNothing() {
    CoderError guessing = new CoderError(1, 1, 1, 1);
    Undefined reason = new Undefined("the coders disagree as often as guessing would");
    assertThat(guessing.errorRate()).isEqualTo(reason);
    assertThat(guessing.symmetric(SHARE)).isEqualTo(reason);
    assertThat(
            CoderError.roganGladen(
                new Proportion(3, 10), new Proportion(5, 10), new Proportion(5, 10), 0.95))
        .isEqualTo(new Undefined("the coders do no better than guessing"));
  }

  @Test
  void nothingCodedTwiceTellsNothing() {
    CoderError none = new CoderError(0, 0, 0, 0);
    Undefined reason = new Undefined("no item was coded by both coders");
    assertThat(none.disagreement()).isEqualTo(reason);
    assertThat(none.symmetric(SHARE)).isEqualTo(reason);
    assertThat(none.bounds(SHARE)).isEqualTo(reason);
    assertThat(
            CoderError.roganGladen(
                new Proportion(0, 0), new Proportion(1, 1), new Proportion(1, 1), 0.95))
        .isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new CoderError(1, -1, 0, 0)).hasMessageContaining("-1");
  }
}
