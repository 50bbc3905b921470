package org.commentariat.analysis.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commentariat.statistics.SixDecimals;
import org.jspecify.annotations.Nullable;

/**
 * The shares of the codes over time, in UTC. Only comments with own words are counted. Without a
 * plausible time there are no periods.
 *
 * @param comments comments with own words
 * @param timed how many of them have a plausible time
 * @param implausible how many have a time before 1990 or after 2199, which is taken for an error:
 *     they are in no period
 * @param first earliest plausible time, or null
 * @param last latest plausible time, or null
 * @param length of every period: the shortest that makes no more than forty; null without periods
 * @param periods from the first to the last without a gap, also those without comments
 * @param bandwidthDays how far from a time comments count for the smoothed shares there: the time
 *     from first to last over the fifth root of the number of people; null when all comments have
 *     one time
 * @param events in the order of time, also those outside the periods
 */
public record OverTime(
    int comments,
    int timed,
    int implausible,
    @Nullable Instant first,
    @Nullable Instant last,
    @Nullable PeriodLength length,
    List<Period> periods,
    @Nullable Double bandwidthDays,
    List<Event> events) {

  public OverTime {
    periods = List.copyOf(periods);
    events = List.copyOf(events);
  }

  /**
   * Counts comments by period.
   *
   * @param all comments with own words, in any order
   * @param codes ids in the order of the codebook
   * @param events in any order
   * @param level confidence level, inside (0, 1)
   */
  public static OverTime of(
      List<TimedComment> all, List<String> codes, List<Event> events, double level) {
    List<Moment> moments = new ArrayList<>();
    int implausible = 0;
    for (TimedComment comment : all) {
      Instant time = comment.time();
      if (time != null && Plausible.is(time)) {
        moments.add(new Moment(time, comment.person(), comment.codes()));
      } else if (time != null) {
        implausible++;
      }
    }
    moments.sort(Comparator.comparing(Moment::time));
    List<Event> sorted = events.stream().sorted(Comparator.comparing(Event::time)).toList();
    if (moments.isEmpty()) {
      return new OverTime(all.size(), 0, implausible, null, null, null, List.of(), null, sorted);
    }
    Instant first = moments.get(0).time();
    Instant last = moments.get(moments.size() - 1).time();
    PeriodLength length = PeriodLength.between(day(first), day(last));
    Smoothing smoothing = Smoothing.of(moments, codes, level);
    Double bandwidth = smoothing.bandwidthDays();
    return new OverTime(
        all.size(),
        moments.size(),
        implausible,
        first,
        last,
        length,
        new Periods(moments, codes, level, smoothing).of(length),
        bandwidth == null ? null : SixDecimals.of(bandwidth),
        sorted);
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** Whether an event is in one of the periods. */
  public boolean spans(Event event) {
    return !periods.isEmpty()
        && !event.time().isBefore(periods.get(0).start())
        && event.time().isBefore(periods.get(periods.size() - 1).end());
  }
}
