package org.commentariat.analysis.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;

/**
 * Cuts comments into periods.
 *
 * @param moments in the order of time, at least one
 * @param codes ids in the order of the codebook
 * @param level confidence level, inside (0, 1)
 * @param smoothing of the same comments
 */
record Periods(List<Moment> moments, List<String> codes, double level, Smoothing smoothing) {
  private static final Undefined EMPTY = new Undefined("nobody commented in this period");

  List<Period> of(PeriodLength length) {
    Instant first = moments.get(0).time();
    Instant last = moments.get(moments.size() - 1).time();
    List<Period> periods = new ArrayList<>();
    int from = 0;
    for (LocalDate start : length.startsFrom(OverTime.day(first), OverTime.day(last))) {
      Instant begin = midnight(start);
      Instant end = midnight(length.next(start));
      int to = from;
      while (to < moments.size() && moments.get(to).time().isBefore(end)) {
        to++;
      }
      Instant middle =
          middle(begin.isBefore(first) ? first : begin, end.isAfter(last) ? last : end);
      periods.add(period(length.label(start), begin, end, middle, moments.subList(from, to)));
      from = to;
    }
    return periods;
  }

  private Period period(
      String label, Instant start, Instant end, Instant middle, List<Moment> within) {
    Map<String, List<Moment>> people = new LinkedHashMap<>();
    within.forEach(m -> people.computeIfAbsent(m.person(), p -> new ArrayList<>()).add(m));
    int[] sizes = people.values().stream().mapToInt(List::size).toArray();
    List<Period.CodeShare> shares = new ArrayList<>();
    for (String code : codes) {
      int[] holding =
          people.values().stream()
              .mapToInt(own -> (int) own.stream().filter(m -> m.codes().contains(code)).count())
              .toArray();
      int comments = (int) within.stream().filter(m -> m.codes().contains(code)).count();
      Measure share = within.isEmpty() ? EMPTY : ClusteredProportion.wilson(holding, sizes, level);
      Measure smoothed = within.isEmpty() ? EMPTY : smoothing.at(middle, code);
      shares.add(
          new Period.CodeShare(code, comments, SixDecimals.of(share), SixDecimals.of(smoothed)));
    }
    return new Period(label, start, end, within.size(), people.size(), shares);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant middle(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }
}
