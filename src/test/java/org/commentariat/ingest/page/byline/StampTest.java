package org.commentariat.ingest.page.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

  private static Stamp stamp(String line) {
    return Objects.requireNonNull(Stamp.in(line, false), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "March 3, 2012 at 4:15 pm|2012-03-03T16:15:00Z",
        "Mar 3rd, 2012, 16:15|2012-03-03T16:15:00Z",
        "3 March 2012 4:15PM|2012-03-03T16:15:00Z",
        "on Saturday, March 3, 2012 @12:01AM|2012-03-03T00:01:00Z",
        "4:15 p.m. Saturday, March 3, 2012|2012-03-03T16:15:00Z",
        "4:15 PM on March 3, 2012|2012-03-03T16:15:00Z",
        "2012-03-03 16:15:20|2012-03-03T16:15:20Z",
        "2012-03-03T16:15:20Z|2012-03-03T16:15:20Z",
        "2012-03-03T16:15:20+02:00|2012-03-03T14:15:20Z",
        "March 3, 2012 4:15 PM EST|2012-03-03T21:15:00Z",
        "03/04/2012 - 16:15|2012-03-04T16:15:00Z",
        "13/04/2012 16:15|2012-04-13T16:15:00Z",
        "03.04.2012, 16:15 Uhr|2012-04-03T16:15:00Z",
        "17.07, 2011 @ 13:10|2011-07-17T13:10:00Z",
        "12. M\u00e4rz 2012 um 08:15 Uhr|2012-03-12T08:15:00Z",
        "le 3 juillet 2012 \u00e0 16h15|2012-07-03T16:15:00Z",
        "Mar 3 '12 at 4:15 pm|2012-03-03T16:15:00Z",
        "JaneMarch 3, 2012 4:15 PM|2012-03-03T16:15:00Z",
        "March 3, 2012|2012-03-03T00:00:00Z"
      })
  void datesAreReadAsManySitesWriteThem(String line, Instant time) {
    assertThat(stamp(line).time()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3 hours ago", "about 2 years ago", "Yesterday at 4:15 pm", "March 3 at 4:15pm"})
  void anAgeOrADateWithoutYearIsNoMoment(String line) {
    assertThat(stamp(line).time()).isNull();
    assertThat(stamp(line).clock()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cost 4.15 and I paid 20.",
        "John 14:16",
        "version 1.2.3",
        "99/99/2012",
        "12 of 40 people"
      })
  void otherNumbersAreNoDates(String line) {
    assertThat(Stamp.in(line, false)).isNull();
  }

  @Test
  void aDayThatCannotBeMonthTellsTheOrder() {
    assertThat(Stamp.hasDayFirst("Bob 13/04/2012")).isTrue();
    assertThat(Stamp.hasDayFirst("Bob 04/13/2012")).isFalse();
    assertThat(Objects.requireNonNull(Stamp.in("03/04/2012", true)).time())
        .isEqualTo(Instant.parse("2012-04-03T00:00:00Z"));
  }

  @Test
  void aNamedZoneIsKnown() {
    assertThat(stamp("March 3, 2012 4:15 PM EST").zoned()).isTrue();
    assertThat(stamp("March 3, 2012 4:15 PM").zoned()).isFalse();
  }
}
