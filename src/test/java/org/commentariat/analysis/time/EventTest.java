package org.commentariat.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

  @ParameterizedTest
  @CsvSource({
    "2014-07-31=ruling, 2014-07-31T00:00:00Z, ruling",
    "2014-07-31T09:30:00Z= a = b , 2014-07-31T09:30:00Z, a = b",
    "2014-07-31T09:30:00+02:00=ruling, 2014-07-31T07:30:00Z, ruling",
    "2016-02-29=leap day, 2016-02-29T00:00:00Z, leap day",
  })
  void anEventIsADateOrATimeWithALabel(String text, Instant time, String label) {
    assertThat(Event.parse(text)).isEqualTo(new Event(time, label));
  }

  @Test
  void aLabelIsOnOneLine() {
    assertThat(Event.parse("2014-07-31=first\n\tsecond\u0000").label()).isEqualTo("first second");
  }

  @ParameterizedTest
  @CsvSource({
    "2014-07-31, has no label",
    "2014-07-31=, needs a label",
    "31.7.2014=ruling, neither a date nor a time",
    "2015-02-29=ruling, neither a date nor a time",
    "=ruling, neither a date nor a time",
    "2014-07-31T09:30=no zone, neither a date nor a time",
    "1066-10-14=battle, is not between 1990 and 2199",
  })
  void whatIsNoEventIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> Event.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aLabelOfAHundredCharactersIsLongEnough() {
    assertThat(Event.parse("2014-07-31=" + "🚋".repeat(100)).label()).hasSize(200);
    assertThatThrownBy(() -> Event.parse("2014-07-31=" + "x".repeat(101)))
        .hasMessageContaining("longer than 100 characters");
  }
}
