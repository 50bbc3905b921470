package org.commentariat.ingest.page.byline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day or an age ("3 hours ago") that stands in a line.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param time the moment, or null where the line gives no full date; a date without a time of day
 *     is midnight
 * @param clock whether it gives a time of day or an age, as the stamps of comments mostly do
 * @param zoned whether it names its time zone; without one {@code time} is UTC
 */
record Stamp(int start, int end, @Nullable Instant time, boolean clock, boolean zoned) {

  /** Longer lines are prose, whatever dates they hold. */
  static final int LONGEST_LINE = 200;

  private static final String MONTH =
      "(?<month>jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|brero|braio)?|f[e\u00e9]v(?:rier)?"
          + "|mar(?:ch|s|zo|\u00e7o)?|m[a\u00e4]rz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mei|mayo"
          + "|maggio|jun[ei]?|junio|juin|jul[yi]?|julio|juillet|lug(?:lio)?|aug(?:ust)?"
          + "|ao[u\u00fb]t|agosto|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre)?|octubre|ott(?:obre)?"
          + "|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d[e\u00e9]c(?:embre)?|dic(?:iembre|embre)?)";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d|(?<=')\\d\\d)";
  private static final Pattern YEAR_FIRST =
      insensitive(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)[-/.](?<m>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)T?");
  private static final Pattern MONTH_FIRST =
      insensitive(
          "(?<!\\p{L})"
              + MONTH
              + "(?!\\p{L})\\.?\\s{0,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])"
              + "(?:\\s?,?\\s{0,2}'?"
              + YEAR
              + "(?![\\d:]))?");
  private static final Pattern DAY_FIRST =
      insensitive(
          "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]{0,2}(?:of |de )?"
              + MONTH
              + "(?!\\p{L})\\.?(?:,?[\\s-]{0,2}(?:de )?'?(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d:]))?");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})(?:\\k<sep>|,\\s)(?<year>(?:19|20)\\d\\d|\\d\\d)(?!\\d)");
  // "JaneMarch 3, 2012 4:15 PM": name and date that stood in two elements of the page
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{L}\\d.)])(?<month>January|February|March|April|May|June|July|August|September"
              + "|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " (?<day>\\d{1,2}), (?<year>20\\d\\d)");
  private static final Pattern NEAR_DAY =
      insensitive("(?<!\\p{L})(?:today|yesterday|heute|gestern|aujourd'hui|hier)(?!\\p{L})");
  private static final Pattern WITHOUT_DIGITS =
      insensitive("\\b(?:ago|now|today|yesterday|heute|gestern|hier|vor ein)");
  private static final String UNIT =
      "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[hdmwy])";
  private static final Pattern AGE =
      insensitive(
          "(?<![\\p{L}\\d])(?:(?:about|over|almost|less than|more than) )?(?:\\d{1,3}|an?|one|a few|few)"
              + "\\s{0,2}"
              + UNIT
              + "(?:,? (?:and )?\\d{1,2} "
              + UNIT
              + ")?\\s{1,2}ago(?!\\p{L})(?:\\s?\\(\\s?\\d{1,2}:\\d\\d\\s?[ap]m\\s?\\))?"
              + "|(?<!\\p{L})(?:just now|moments? ago)(?!\\p{L})"
              + "|(?<!\\p{L})vor (?:\\d{1,3}|einem|einer) (?:minute|stunde|tag|woche|monat|jahr)(?:n|en|e)?"
              + "|il y a \\d{1,3} (?:minutes?|heures?|jours?|semaines?|mois|ans?)");
  private static final String CLOCK =
      "(?<hour>\\d{1,2})(?:[:h](?<min>\\d\\d)(?::(?<sec>\\d\\d)(?:\\.\\d{1,6})?)?"
          + "(?:\\s?(?<half>[ap])\\.?\\s?m(?:\\b\\.?|\\b))?|\\.(?<mindot>\\d\\d)\\s?(?<halfdot>[ap])\\.?m\\b\\.?"
          + "|\\s?(?<halfbare>[ap])\\.?m\\b\\.?)(?!\\d)(?:\\s?\\(?(?<zone>UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST"
          + "|[+-]\\d\\d:?\\d\\d)\\b\\)?)?(?:\\s?(?:uhr)\\b)?";
  private static final String JOIN =
      "(?:[\\s,@|\u2022\u00b7/()\u2013\u2014-]|at\\b|um\\b|on\\b|\u00e0\\b|kl\\b|o'clock){0,8}";
  private static final Pattern CLOCK_AFTER = insensitive(JOIN + CLOCK);
  private static final Pattern CLOCK_BEFORE = insensitive("(?<![\\d.,:/])" + CLOCK + JOIN + "$");
  private static final Pattern CLOCK_ALONE = insensitive("(?<![\\d.,:/$])" + CLOCK + "(?![\\d%])");
  private static final String WEEKDAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag"
          + "|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
  private static final Pattern WEEKDAY_BEFORE =
      insensitive("(?<!\\p{L})(?:on )?(?:" + WEEKDAY + ")\\.?,?\\s{0,2}(?:the )?$");
  private static final Pattern WEEKDAY_AFTER = insensitive("^,?\\s?\\(?(?:" + WEEKDAY + ")\\b\\)?");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("f\u00e9v", 2),
          Map.entry("fev", 2),
          Map.entry("mar", 3),
          Map.entry("m\u00e4r", 3),
          Map.entry("apr", 4),
          Map.entry("avr", 4),
          Map.entry("abr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("mei", 5),
          Map.entry("mag", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("lug", 7),
          Map.entry("aug", 8),
          Map.entry("aou", 8),
          Map.entry("ao\u00fb", 8),
          Map.entry("ago", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("ott", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("d\u00e9c", 12),
          Map.entry("dic", 12));

  private static final Map<String, Integer> AMERICAN_HOURS =
      Map.of("E", -5, "C", -6, "M", -7, "P", -8);

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The first full date of a line with the time of day beside it; failing that an age, failing that
   * a time of day.
   *
   * @param dayFirst whether {@code 3/4/2012} is the third of April
   * @return null if there is none, or the line is too long to be a byline
   */
  static @Nullable Stamp in(String line, boolean dayFirst) {
    if (line.length() > LONGEST_LINE || !mayHold(line)) {
      return null;
    }
    Day day = Day.in(line, dayFirst);
    if (day != null) {
      return withClock(line, day);
    }
    Matcher age = AGE.matcher(line);
    if (age.find()) {
      return new Stamp(age.start(), age.end(), null, true, false);
    }
    Matcher clock = CLOCK_ALONE.matcher(line);
    // "14:16" by itself may be a score or a verse; "4:16 pm" is a time of day
    boolean certain = clock.find() && clock.group().toLowerCase(Locale.ROOT).contains("m");
    return certain && Clock.of(clock) != null
        ? new Stamp(clock.start(), clock.end(), null, true, false)
        : null;
  }

  /** A quick look that spares most lines the long one. */
  private static boolean mayHold(String line) {
    boolean digit = line.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
    return digit || WITHOUT_DIGITS.matcher(line).find();
  }

  /** Whether a line shows a date in numbers that can only have its day first. */
  static boolean hasDayFirst(String line) {
    Matcher numbers = NUMBERS.matcher(line);
    return line.length() <= LONGEST_LINE
        && numbers.find()
        && Integer.parseInt(numbers.group("a")) > 12;
  }

  private static Stamp withClock(String line, Day day) {
    int start = day.start;
    int end = day.end;
    Matcher clock = CLOCK_AFTER.matcher(line).region(end, line.length());
    Clock time = clock.lookingAt() ? Clock.of(clock) : null;
    if (time != null) {
      end = clock.end();
    } else {
      Matcher weekday = WEEKDAY_BEFORE.matcher(line).region(0, start);
      int from = weekday.find() ? weekday.start() : start;
      Matcher before = CLOCK_BEFORE.matcher(line).region(0, from);
      time = before.find() ? Clock.of(before) : null;
      start = time == null ? start : before.start();
    }
    Matcher weekday = WEEKDAY_BEFORE.matcher(line).region(0, start);
    start = weekday.find() ? weekday.start() : start;
    Matcher after = WEEKDAY_AFTER.matcher(line).region(end, line.length());
    end = after.lookingAt() ? after.end() : end;
    return new Stamp(
        start, end, moment(day, time), time != null, time != null && time.zone != null);
  }

  private static @Nullable Instant moment(Day day, @Nullable Clock clock) {
    if (day.year == 0) {
      return null;
    }
    try {
      LocalDateTime local =
          clock == null
              ? LocalDateTime.of(day.year, day.month, day.day, 0, 0)
              : LocalDateTime.of(
                  day.year, day.month, day.day, clock.hour, clock.minute, clock.second);
      ZoneOffset zone = clock == null || clock.zone == null ? ZoneOffset.UTC : clock.zone;
      return local.toInstant(zone);
    } catch (DateTimeException e) { // 31 February: a date to look at, not one to reckon with
      return null;
    }
  }

  /** A day; year 0 where it is not given. */
  private record Day(int start, int end, int year, int month, int day) {

    static @Nullable Day in(String line, boolean dayFirst) {
      for (Pattern pattern : new Pattern[] {YEAR_FIRST, MONTH_FIRST, DAY_FIRST, GLUED}) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
          int month =
              pattern == YEAR_FIRST
                  ? Integer.parseInt(found.group("m"))
                  : month(found.group("month"));
          int day = Integer.parseInt(found.group("day"));
          if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
            return new Day(found.start(), found.end(), year(found.group("year")), month, day);
          }
        }
      }
      Matcher numbers = NUMBERS.matcher(line);
      if (numbers.find()) {
        return ofNumbers(numbers, dayFirst || numbers.group("sep").equals("."));
      }
      Matcher near = NEAR_DAY.matcher(line);
      return near.find() ? new Day(near.start(), near.end(), 0, 1, 1) : null;
    }

    private static @Nullable Day ofNumbers(Matcher numbers, boolean dayFirst) {
      int a = Integer.parseInt(numbers.group("a"));
      int b = Integer.parseInt(numbers.group("b"));
      boolean swap = dayFirst ? b <= 12 : a > 12;
      int month = swap ? b : a;
      int day = swap ? a : b;
      return month < 1 || month > 12 || day < 1 || day > 31
          ? null
          : new Day(numbers.start(), numbers.end(), year(numbers.group("year")), month, day);
    }

    private static int month(String name) {
      String low = name.toLowerCase(Locale.ROOT);
      return low.startsWith("juin")
          ? 6
          : low.startsWith("jui") ? 7 : MONTHS.getOrDefault(low.substring(0, 3), 0);
    }

    private static int year(@Nullable String digits) {
      return digits == null ? 0 : Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }
  }

  /** A time of day; no zone where none is named. */
  private record Clock(int hour, int minute, int second, @Nullable ZoneOffset zone) {

    static @Nullable Clock of(Matcher found) {
      int hour = Integer.parseInt(found.group("hour"));
      String minutes = first(found, "min", "mindot");
      String half = first(found, "half", "halfdot", "halfbare");
      if (half != null) {
        hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
      }
      int minute = minutes == null ? 0 : Integer.parseInt(minutes);
      String seconds = found.group("sec");
      int second = seconds == null ? 0 : Integer.parseInt(seconds);
      return hour > 23 || minute > 59 || second > 59
          ? null
          : new Clock(hour, minute, second, zone(found.group("zone")));
    }

    private static @Nullable String first(Matcher found, String... groups) {
      for (String group : groups) {
        String value = found.group(group);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    private static @Nullable ZoneOffset zone(@Nullable String name) {
      if (name == null) {
        return null;
      }
      String zone = name.toUpperCase(Locale.ROOT);
      if (zone.startsWith("+") || zone.startsWith("-")) {
        String digits = zone.replace(":", "");
        int minutes =
            Integer.parseInt(digits.substring(1, 3)) * 60 + Integer.parseInt(digits.substring(3));
        return minutes > 14 * 60
            ? null
            : ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -60 : 60) * minutes);
      }
      return switch (zone) {
        case "UTC", "GMT", "Z" -> ZoneOffset.UTC;
        case "BST", "CET" -> ZoneOffset.ofHours(1);
        case "CEST" -> ZoneOffset.ofHours(2);
        default -> {
          Integer winter = AMERICAN_HOURS.get(zone.substring(0, 1));
          yield winter == null || zone.length() == 2 // "ET" may be summer or winter
              ? null
              : ZoneOffset.ofHours(winter + (zone.charAt(1) == 'D' ? 1 : 0));
        }
      };
    }
  }
}
