package org.commentariat.ingest.html;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of a comment as a page writes it, for people or machines.
 *
 * @param time in UTC where a zone is given; otherwise the local time, read as UTC
 * @param hasZone whether the page tells the zone
 * @param hasClock whether the page tells the time of day; midnight otherwise
 */
record PostTime(Instant time, boolean hasZone, boolean hasClock) {

  /** What {@code 3/4/2015} means on a page. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Such dates are not read. */
    UNKNOWN
  }

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-05:00", "EDT", "-04:00", "MST", "-07:00", "MDT", "-06:00", "PST", "-08:00",
          "PDT", "-07:00", "CET", "+01:00", "CEST", "+02:00");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3}|\\.\\d+)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4})[-/年]\\s?(\\d{1,2})[-/月]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[\\s-]*(?:de\\s+|of\\s+)?"
              + "(\\p{L}{3,12})\\.?,?[\\s-]*(?:de\\s+)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.?,?\\s?(\\d{4})(?!\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("\\b(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?|(?=\\s?[ap]\\.?m))"
              + "\\s?([ap]\\.?m\\b\\.?)?"
              + "\\s?(Z\\b|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|UTC\\b|GMT\\b"
              + "|[ECMP][SD]T\\b|CEST\\b|CET\\b)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:\\d+|an?|one)\\s*(?:s|sec\\w*|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?"
              + "|mo|months?|y|yrs?|years?)\\s+ago\\b|\\b(?:yesterday|today|just now)\\b"
              + "|\\bvor\\s+\\d+\\s+\\w+|\\bil y a\\s+\\d+|\\bhace\\s+\\d+");

  /** Whether a text tells a time, even one that cannot be told from the page alone. */
  static boolean isTold(String text) {
    boolean digits = text.length() <= 200 && text.chars().anyMatch(Character::isDigit);
    return (digits
            && (read(text, Order.DAY_FIRST) != null || read(text, Order.MONTH_FIRST) != null))
        || (text.length() <= 200 && RELATIVE.matcher(text).find());
  }

  /** What the dates of a page say about the order of day and month. */
  static Order order(Collection<String> texts) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String text : texts) {
      Matcher date = SLASHED.matcher(text);
      if (date.find()) {
        dayFirst |= Integer.parseInt(date.group(1)) > 12;
        monthFirst |= Integer.parseInt(date.group(3)) > 12;
      }
    }
    return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  /**
   * Reads a date with or without a time of day, anywhere in a text; ISO 8601, seconds or
   * milliseconds of the Unix epoch, and what pages write in English, German, French, Spanish,
   * Italian, Portuguese and Dutch.
   *
   * @return null when there is none, or only a relative one such as {@code 2 hours ago}
   */
  static @Nullable PostTime read(String text, Order order) {
    String stripped = text.strip();
    if (EPOCH.matcher(stripped).matches()) {
      String digits = stripped.replaceFirst("\\..*", "");
      long number = Long.parseLong(digits);
      return new PostTime(
          digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number),
          true,
          true);
    }
    for (Pattern form : List.of(YEAR_FIRST, DAY_MONTH, MONTH_DAY, DOTTED, SLASHED)) {
      Matcher match = form.matcher(stripped);
      while (match.find()) {
        LocalDate date = date(form, match.toMatchResult(), order);
        if (date != null) {
          return withClock(date, stripped.substring(match.end()), stripped, match.start());
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(Pattern form, MatchResult found, Order order) {
    try {
      if (form == YEAR_FIRST) {
        return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
      }
      if (form == DAY_MONTH || form == MONTH_DAY) {
        boolean dayFirst = form == DAY_MONTH;
        Integer month = MONTHS.get(found.group(dayFirst ? 2 : 1).toLowerCase(Locale.ROOT));
        return month == null
            ? null
            : LocalDate.of(number(found, 3), month, number(found, dayFirst ? 1 : 2));
      }
      if (form == DOTTED) {
        return LocalDate.of(number(found, 3), number(found, 2), number(found, 1));
      }
      int first = number(found, 1);
      int second = number(found, 3);
      if (order == Order.UNKNOWN && first != second) {
        return null;
      }
      return order == Order.MONTH_FIRST
          ? LocalDate.of(number(found, 4), first, second)
          : LocalDate.of(number(found, 4), second, first);
    } catch (DateTimeException e) {
      return null; // a 31st of February is no date
    }
  }

  private static PostTime withClock(LocalDate date, String behind, String all, int start) {
    Matcher clock = CLOCK.matcher(behind.replaceFirst("^T", " "));
    if (!clock.find()) {
      clock = CLOCK.matcher(all.substring(0, start));
      if (!clock.find()) {
        return new PostTime(date.atStartOfDay().toInstant(ZoneOffset.UTC), false, false);
      }
    }
    try {
      int hour = number(clock, 1);
      String half = clock.group(4) == null ? "" : clock.group(4).toLowerCase(Locale.ROOT);
      if (!half.isEmpty()) {
        hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
      }
      int minute = clock.group(2) == null ? 0 : number(clock, 2);
      int second = clock.group(3) == null ? 0 : number(clock, 3);
      ZoneOffset zone = zone(clock.group(5));
      return new PostTime(
          date.atTime(LocalTime.of(hour, minute, second))
              .toInstant(zone == null ? ZoneOffset.UTC : zone),
          zone != null,
          true);
    } catch (DateTimeException e) {
      return new PostTime(date.atStartOfDay().toInstant(ZoneOffset.UTC), false, false);
    }
  }

  private static @Nullable ZoneOffset zone(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String zone = text.toUpperCase(Locale.ROOT);
    String offset = ZONES.getOrDefault(zone, zone.replaceFirst("^(?:UTC|GMT|Z)", ""));
    return offset.isEmpty()
        ? ZoneOffset.UTC
        : ZoneOffset.of(offset.replaceFirst("^([+-])(\\d)$", "$10$2"));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
      DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (String[] forms : List.of(names.getMonths(), names.getShortMonths())) {
        for (int month = 0; month < 12; month++) {
          String name = forms[month].toLowerCase(Locale.ROOT).replace(".", "");
          months.putIfAbsent(name, month + 1);
          months.putIfAbsent(name.substring(0, Math.min(3, name.length())), month + 1);
        }
      }
    }
    months.putIfAbsent("sept", 9);
    return Map.copyOf(months);
  }
}
