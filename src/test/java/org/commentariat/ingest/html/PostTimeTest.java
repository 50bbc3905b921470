package org.commentariat.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commentariat.ingest.html.PostTime.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-07-31T09:30:00Z | 2014-07-31T09:30:00Z",
        "2014-07-31T09:30:00.123+02:00 | 2014-07-31T07:30:00Z",
        "2014-07-31T09:30:00-0700 | 2014-07-31T16:30:00Z",
        "2014-07-31 09:30 | 2014-07-31T09:30:00Z",
        "1406799000 | 2014-07-31T09:30:00Z", // date -ud @1406799000
        "1406799000000 | 2014-07-31T09:30:00Z",
        "July 31, 2014 at 9:30 pm | 2014-07-31T21:30:00Z",
        "31st July 2014, 12:05 AM | 2014-07-31T00:05:00Z",
        "Thu, 31 Jul 2014 09:30:00 GMT | 2014-07-31T09:30:00Z",
        "Jul 31, 2014 9:30 AM EDT | 2014-07-31T13:30:00Z",
        "Thu Jul 31, 2014 12:30 pm | 2014-07-31T12:30:00Z",
        "31. Juli 2014 um 09:30 Uhr | 2014-07-31T09:30:00Z",
        "31.07.2014 09:30 | 2014-07-31T09:30:00Z",
        "Le 31 juillet 2014 à 9h30 | 2014-07-31T09:30:00Z",
        "31 de julio de 2014, 9:30 | 2014-07-31T09:30:00Z",
        "9:30, 31 July 2014 | 2014-07-31T09:30:00Z",
        "31/07/2014 09:30 | 2014-07-31T09:30:00Z",
        "2014年7月31日 09:30 | 2014-07-31T09:30:00Z",
        "July 31, 2014 | 2014-07-31T00:00:00Z",
      })
  void datesAreReadAsPagesWriteThem(String text, String expected) {
    assertThat(PostTime.read(text, Order.DAY_FIRST))
        .extracting(time -> time.time().toString())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2 hours ago", "yesterday", "soon", "31.02.2014", "room 12/34/5678", "Figure 3"})
  void whatIsNoDateIsNotRead(String text) {
    assertThat(PostTime.read(text, Order.DAY_FIRST)).isNull();
  }

  @Test
  void theOrderOfDayAndMonthIsToldByTheOtherDatesOfThePage() {
    assertThat(PostTime.order(List.of("3/4/2015", "25/4/2015"))).isEqualTo(Order.DAY_FIRST);
    assertThat(PostTime.order(List.of("3/4/2015", "4/25/2015"))).isEqualTo(Order.MONTH_FIRST);
    assertThat(PostTime.order(List.of("3/4/2015"))).isEqualTo(Order.UNKNOWN);
    assertThat(PostTime.order(List.of("25/4/2015", "4/25/2015"))).isEqualTo(Order.UNKNOWN);
    assertThat(PostTime.read("3/4/2015", Order.UNKNOWN)).isNull();
    assertThat(PostTime.read("4/4/2015", Order.UNKNOWN)).isNotNull();
  }

  @Test
  void relativeTimesAreTimesThoughTheyCannotBeRead() {
    assertThat(PostTime.isTold("2 hours ago")).isTrue();
    assertThat(PostTime.isTold("vor 3 Tagen")).isTrue();
    assertThat(PostTime.isTold("Harbour master")).isFalse();
  }
}
