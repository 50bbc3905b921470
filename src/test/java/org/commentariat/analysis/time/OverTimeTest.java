package org.commentariat.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverTimeTest {
  private static final List<String> CODES = List.of("tram", "bus");

  private static TimedComment at(@Nullable String time, String person, String... codes) {
    return new TimedComment(
        person, time == null ? null : Instant.parse(time), new TreeSet<>(List.of(codes)));
  }

  private static OverTime overTime(List<TimedComment> comments, Event... events) {
    return OverTime.of(comments, CODES, List.of(events), 0.95);
  }

  @Test
  void withoutTimesThereAreNoPeriods() {
    for (List<TimedComment> none :
        List.of(List.<TimedComment>of(), List.of(at(null, "A", "tram"), at(null, "B")))) {
      OverTime time = overTime(none);
      assertThat(time.periods()).isEmpty();
      assertThat(time.first()).isNull();
      assertThat(time.timed()).isZero();
      assertThat(time.comments()).isEqualTo(none.size());
    }
  }

  @Test
  void oneTimeIsOnePeriodWithoutASmoothedShare() {
    List<TimedComment> comments = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      comments.add(at("2016-02-29T12:00:00Z", "P" + i, i < 5 ? "tram" : "bus"));
    }
    OverTime time = overTime(comments);
    assertThat(time.length()).isEqualTo(PeriodLength.DAY);
    assertThat(time.bandwidthDays()).isNull();
    assertThat(time.periods()).hasSize(1);
    Period day = time.periods().get(0);
    assertThat(day.label()).isEqualTo("2016-02-29");
    assertThat(day.start()).isEqualTo("2016-02-29T00:00:00Z");
    assertThat(day.end()).isEqualTo("2016-03-01T00:00:00Z");
    Period.CodeShare tram = day.codes().get(0);
    assertThat(tram.comments()).isEqualTo(5);
    // R: binom::binom.wilson(5, 20)
    assertThat(((Estimate) tram.share()).interval().low()).isCloseTo(0.111862, within(1e-6));
    assertThat(((Estimate) tram.share()).interval().high()).isCloseTo(0.468701, within(1e-6));
    assertThat(tram.smoothed()).isEqualTo(new Undefined("all comments have one time"));
  }

  @Test
  void daysEndAtMidnightInUtcWhateverTheClocksDo() {
    // clocks in Europe went back an hour on 26 October 2014 at 01:00 UTC
    OverTime time =
        overTime(
            List.of(
                at("2014-10-25T23:59:59Z", "A"),
                at("2014-10-26T00:00:00Z", "B"),
                at("2014-10-26T00:30:00Z", "C"),
                at("2014-10-26T01:30:00Z", "D"),
                at("2014-10-26T23:59:59.999Z", "E"),
                at("2014-10-27T00:00:00Z", "F")));
    assertThat(time.periods()).extracting(Period::comments).containsExactly(1, 4, 1);
    assertThat(time.periods())
        .allSatisfy(
            day ->
                assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofDays(1)));
  }

  @Test
  void everyCommentIsInOnePeriodAlsoOverThirtyYears() {
    List<TimedComment> comments = new ArrayList<>();
    Instant time = Instant.parse("1990-01-01T00:00:00Z");
    for (int i = 0; i < 360; i++) {
      comments.add(new TimedComment("P" + i % 40, time, new TreeSet<>(List.of("tram"))));
      time = time.plus(Duration.ofDays(30));
    }
    OverTime found = overTime(comments);
    assertThat(found.length()).isEqualTo(PeriodLength.YEAR);
    assertThat(found.periods()).hasSize(30);
    assertThat(found.periods().stream().mapToInt(Period::comments).sum()).isEqualTo(360);
    assertThat(found.periods()).extracting(Period::label).startsWith("1990").endsWith("2019");
    // all hold the code, so a line through them shows no uncertainty
    assertThat(found.periods().get(3).codes().get(0).smoothed()).isInstanceOf(Undefined.class);
  }

  /** Shares that rise from one half of ten days to the other; nobody writes on days 5 and 6. */
  private static List<TimedComment> rising() {
    List<TimedComment> comments = new ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      for (int i = 0; i < 12 && day != 5 && day != 6; i++) {
        String time = "2014-08-%02dT%02d:00:00Z".formatted(day, 2 * i);
        comments.add(
            at(time, "P" + day + "-" + i, i % 4 == 0 || (day > 6 && i % 4 < 3) ? "tram" : "bus"));
      }
    }
    return comments;
  }

  @Test
  void theSmoothedShareFollowsTheCommentsAndStopsWhereThereAreNone() {
    OverTime time = overTime(rising());
    assertThat(time.periods()).hasSize(10);
    Estimate early = (Estimate) time.periods().get(1).codes().get(0).smoothed();
    Estimate late = (Estimate) time.periods().get(8).codes().get(0).smoothed();
    assertThat(early.interval().contains(0.25)).isTrue();
    assertThat(late.interval().contains(0.75)).isTrue();
    assertThat(late.interval().low()).isGreaterThan(early.interval().high());
    for (int empty : new int[] {4, 5}) {
      Period period = time.periods().get(empty);
      assertThat(period.comments()).isZero();
      assertThat(period.codes().get(0).share())
          .isEqualTo(new Undefined("nobody commented in this period"));
      assertThat(period.codes().get(0).smoothed()).isEqualTo(period.codes().get(0).share());
    }
    // R: as.numeric(difftime("2014-08-10 22:00", "2014-08-01 00:00", "days")) * 96^-0.2
    assertThat(Objects.requireNonNull(time.bandwidthDays())).isCloseTo(3.980260, within(1e-6));
  }

  @Test
  void theOrderOfTheCommentsDoesNotShow() {
    List<TimedComment> turned = new ArrayList<>(rising());
    Collections.reverse(turned);
    assertThat(overTime(turned)).isEqualTo(overTime(rising()));
  }

  @Test
  void impossibleTimesAreCountedAndInNoPeriod() {
    OverTime time =
        overTime(
            List.of(
                at("1970-01-01T00:00:00Z", "A"),
                at("+20014-07-31T00:00:00Z", "B"),
                at("2014-07-31T00:00:00Z", "C", "tram"),
                at(null, "D")));
    assertThat(time.implausible()).isEqualTo(2);
    assertThat(time.timed()).isEqualTo(1);
    assertThat(time.comments()).isEqualTo(4);
    assertThat(time.periods()).extracting(Period::label).containsExactly("2014-07-31");
  }

  @Test
  void eventsAreInTheOrderOfTimeAndThoseOutsideAreTold() {
    Event before = Event.parse("2014-07-01=before");
    Event first = Event.parse("2014-08-01=first");
    Event last = Event.parse("2014-08-10T23:59:59Z=last");
    Event after = Event.parse("2014-08-11=after");
    OverTime time = overTime(rising(), after, last, before, first);
    assertThat(time.events()).containsExactly(before, first, last, after);
    assertThat(time.events()).filteredOn(time::spans).containsExactly(first, last);
    assertThat(overTime(List.of(), first).spans(first)).isFalse();
  }

  @Test
  void commentsOfOnePersonHaveNoInterval() {
    OverTime time =
        overTime(List.of(at("2014-08-01T10:00:00Z", "A", "tram"), at("2014-08-01T11:00:00Z", "A")));
    assertThat(time.periods().get(0).people()).isEqualTo(1);
    assertThat(time.periods().get(0).codes().get(0).share())
        .isEqualTo(new Undefined("all 2 observations are in one cluster"));
  }
}
