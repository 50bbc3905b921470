package org.commentariat.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  /** All are half past nine on 31 July 2014; date -u -d '2014-07-31 09:30' +%s: 1406799000. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-07-31T09:30:00Z",
        "2014-07-31T09:30Z",
        "2014-07-31 09:30:00.000",
        "2014-07-31 11:30:00+02:00",
        "2014-07-31 11:30:00 +0200",
        "2014-07-31 09:30:00 UTC",
        "2014/07/31 09:30",
        "31.07.2014 09:30",
        "31.7.2014, 9:30",
        "Thu, 31 Jul 2014 09:30:00 GMT",
        "Thu, 31 Jul 2014 05:30:00 -0400",
        "Thu Jul 31 09:30:00 +0000 2014",
        "July 31, 2014 at 9:30 a.m.",
        "Jul 31st, 2014 9:30 AM",
        "31 July 2014 09:30",
        "Thursday, July 31, 2014 9:30 am",
        "20140731093000",
        "1406799000",
        "1406799000.0",
        "1406799000000",
        "1406799000000000"
      })
  void timesInTheFormsOfExportsAreUnderstood(String value) {
    Times.Time time = Objects.requireNonNull(new Times().parse(value), value);

    assertThat(time.instant()).hasToString("2014-07-31T09:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2 years ago", "31", "2014", "31.06.2014", "2014-13-01", "9e99"})
  void whatIsNoTimeIsNull(String value) {
    assertThat(new Times().parse(value)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "13/7/14 9:30 pm, 2014-07-13T21:30:00Z",
    "13-07-2014, 2014-07-13T00:00:00Z",
    "7/13/2014 21:30:05, 2014-07-13T21:30:05Z"
  })
  void aDateMayProveItsOwnOrder(String value, String expected) {
    Times times = new Times();
    times.learn(value);

    Times.Time time = Objects.requireNonNull(times.parse(value), value);

    assertThat(time.instant()).hasToString(expected);
    assertThat(time.isLocal()).isTrue();
  }

  @Test
  void datesThatContradictEachOtherProveNothing() {
    Times times = new Times();
    times.learn("13/7/2014");
    times.learn("7/13/2014");

    assertThat(times.parse("13/7/2014")).isNull();
  }
}
