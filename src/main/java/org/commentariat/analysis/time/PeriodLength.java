package org.commentariat.analysis.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long a period is, by the calendar in UTC. */
public enum PeriodLength {
  DAY(1, ChronoUnit.DAYS),
  /** Begins on a Monday. */
  WEEK(1, ChronoUnit.WEEKS),
  MONTH(1, ChronoUnit.MONTHS),
  QUARTER(3, ChronoUnit.MONTHS),
  YEAR(1, ChronoUnit.YEARS),
  DECADE(10, ChronoUnit.YEARS);

  /** More periods than this are too many for a picture. */
  private static final int MOST = 40;

  private final int amount;
  private final ChronoUnit unit;

  PeriodLength(int amount, ChronoUnit unit) {
    this.amount = amount;
    this.unit = unit;
  }

  /** The shortest that cuts the time from one day to another into no more than forty periods. */
  static PeriodLength between(LocalDate first, LocalDate last) {
    for (PeriodLength length : values()) {
      if (length.startsFrom(first, last).size() <= MOST) {
        return length;
      }
    }
    return DECADE;
  }

  /** The first days of all periods from the one of a day to that of another. */
  List<LocalDate> startsFrom(LocalDate first, LocalDate last) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = startOf(first); !start.isAfter(last); start = next(start)) {
      starts.add(start);
    }
    return starts;
  }

  /** The first day of the period that a day is in. */
  LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).minusYears(day.getYear() % 10);
    };
  }

  /** The first day after a period. */
  LocalDate next(LocalDate start) {
    return start.plus(amount, unit);
  }

  /**
   * What a period is called by its first day: {@code 2014-07-31}, {@code 2014-Q3}, {@code 2014}.
   */
  String label(LocalDate start) {
    String day = start.toString();
    return switch (this) {
      case DAY, WEEK -> day;
      case MONTH -> day.substring(0, 7);
      case QUARTER -> day.substring(0, 4) + "-Q" + (1 + (start.getMonthValue() - 1) / 3);
      case YEAR -> day.substring(0, 4);
      case DECADE -> day.substring(0, 4) + "s";
    };
  }
}
