package org.commentariat.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLengthTest {

  @ParameterizedTest
  @CsvSource({
    "2014-07-31, 2014-07-31, DAY, 1",
    "2014-07-31, 2014-09-08, DAY, 40",
    "2014-07-31, 2014-09-09, WEEK, 7",
    "2014-07-28, 2015-05-03, WEEK, 40",
    "2014-07-28, 2015-05-04, MONTH, 11",
    "2014-01-31, 2017-04-01, MONTH, 40",
    "2014-01-31, 2017-05-01, QUARTER, 14",
    "2010-05-05, 2019-12-31, QUARTER, 39",
    "1990-01-01, 2019-12-31, YEAR, 30",
    "1990-01-01, 2199-12-31, DECADE, 21",
  })
  void theShortestPeriodIsTakenThatMakesFortyAtMost(
      LocalDate first, LocalDate last, PeriodLength length, int periods) {
    assertThat(PeriodLength.between(first, last)).isEqualTo(length);
    assertThat(length.startsFrom(first, last)).hasSize(periods);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2016-02-29, 2016-02-29, 2016-03-01, 2016-02-29",
    "WEEK, 2016-02-29, 2016-02-29, 2016-03-07, 2016-02-29",
    "WEEK, 2017-01-01, 2016-12-26, 2017-01-02, 2016-12-26",
    "MONTH, 2016-02-29, 2016-02-01, 2016-03-01, 2016-02",
    "QUARTER, 2016-02-29, 2016-01-01, 2016-04-01, 2016-Q1",
    "QUARTER, 2016-12-31, 2016-10-01, 2017-01-01, 2016-Q4",
    "YEAR, 2016-12-31, 2016-01-01, 2017-01-01, 2016",
    "DECADE, 2019-12-31, 2010-01-01, 2020-01-01, 2010s",
  })
  void periodsFollowTheCalendar(
      PeriodLength length, LocalDate day, LocalDate start, LocalDate next, String label) {
    assertThat(length.startOf(day)).isEqualTo(start);
    assertThat(length.next(start)).isEqualTo(next);
    assertThat(length.label(start)).isEqualTo(label);
  }

  @Test
  void periodsFollowEachOtherWithoutAGap() {
    LocalDate first = LocalDate.parse("2015-11-30");
    for (PeriodLength length : PeriodLength.values()) {
      LocalDate expected = length.startOf(first);
      for (LocalDate start : length.startsFrom(first, first.plusYears(25))) {
        assertThat(start).isEqualTo(expected);
        expected = length.next(start);
      }
      assertThat(expected).isAfter(first.plusYears(25));
    }
  }
}
