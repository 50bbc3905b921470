package org.commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void numbersLookTheSameInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.percent(0.41249)).isEqualTo("41.2%");
    assertThat(Figures.decimal(-0.5, 2)).isEqualTo("-0.50");
  }

  @Test
  void aShareIsShownWithItsIntervalOrWithTheReasonWhyThereIsNone() {
    assertThat(Figures.share(new Estimate(0.5, new Interval(0.25, 0.75, 0.95), 12)))
        .isEqualTo("50.0% (25.0% to 75.0%)");
    assertThat(Figures.share(new Undefined("there are no comments")))
        .isEqualTo("undefined, because there are no comments");
  }

  @Test
  void aTinyPIsNotPrintedAsZero() {
    assertThat(Figures.p(0)).isEqualTo("< 0.001");
    assertThat(Figures.p(0.0314)).isEqualTo("0.031");
    assertThat(Figures.statedP(0)).isEqualTo("p < 0.001");
    assertThat(Figures.statedP(0.0314)).isEqualTo("p = 0.031");
  }

  @Test
  void aLevelIsAPercentageWithoutNeedlessDecimals() {
    assertThat(Figures.level(0.95)).isEqualTo("95%");
    assertThat(Figures.level(0.999)).isEqualTo("99.9%");
  }

  @Test
  void thirtyIsNoLongerSmall() {
    assertThat(Figures.isSmall(29)).isTrue();
    assertThat(Figures.isSmall(30)).isFalse();
  }

  @Test
  void differencesAreInPercentagePointsWithTheirSign() {
    Measure difference = new Estimate(-0.125, new Interval(-0.25, 0.0312, 0.95), 40);
    assertThat(Figures.points(difference)).isEqualTo("−12.5 points (−25.0 to +3.1)");
    assertThat(Figures.points(new Estimate(0, new Interval(-0.0004, 0.01, 0.95), 40)))
        .isEqualTo("0.0 points (0.0 to +1.0)");
  }
}
