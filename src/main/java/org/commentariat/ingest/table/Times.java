package org.commentariat.ingest.table;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times in one column, in the forms that exports use: ISO 8601, seconds and smaller units since
 * 1970, the dates of mail and of HTTP, English dates in words, and numbers with slashes, whose
 * order the column itself has to prove. Times without a zone are taken for UTC. Not for several
 * threads at once.
 */
public final class Times {

  private static final Pattern NUMBER =
      Pattern.compile("\\d{9,19}(?:\\.\\d+)?|\\d\\.\\d+[eE]\\+?\\d{1,2}");
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d))?");
  private static final Pattern TWO_NUMBERS_FIRST =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d\\d)(?!\\d)");
  private static final BigDecimal LATEST = new BigDecimal("7258118400"); // the year 2200

  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "uuuu-M-d",
              "uuuu/M/d",
              "uuuu.M.d",
              "d.M.uuuu",
              "EEE, d MMM uuuu",
              "d MMM uuuu",
              "d MMMM uuuu",
              "d-MMM-uuuu",
              "MMM d, uuuu",
              "MMMM d, uuuu",
              "EEE MMM d H:mm:ss[ XX] uuuu",
              "EEEE, MMMM d, uuuu")
          .map(Times::form)
          .toList();
  private static final List<DateTimeFormatter> DAY_FIRST =
      List.of(form("d/M/uuuu"), form("d/M/uu"));
  private static final List<DateTimeFormatter> MONTH_FIRST =
      List.of(form("M/d/uuuu"), form("M/d/uu"));

  private boolean dayFirst;
  private boolean monthFirst;
  private int usual;

  /**
   * A time.
   *
   * @param isLocal whether the zone was not stated, and UTC was taken
   */
  public record Time(Instant instant, boolean isLocal) {}

  /** Looks at a value for what it proves about the order of day and month. */
  void learn(String value) {
    Matcher date = TWO_NUMBERS_FIRST.matcher(value.strip());
    if (date.lookingAt()) {
      dayFirst |= Integer.parseInt(date.group(1)) > 12;
      monthFirst |= Integer.parseInt(date.group(2)) > 12;
    }
  }

  /** Whether a value can be understood only when the order of day and month is known. */
  static boolean needsOrder(String value) {
    return TWO_NUMBERS_FIRST.matcher(value.strip()).lookingAt();
  }

  /** Whether the order of day and month was proven, and not contradicted. */
  boolean isOrderKnown() {
    return dayFirst != monthFirst;
  }

  /** The time that a value tells, or null where it tells none for sure. */
  public @Nullable Time parse(String value) {
    String text = value.strip();
    if (NUMBER.matcher(text).matches() && !COMPACT.matcher(text).matches()) {
      return sinceEpoch(new BigDecimal(text));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      text = compact(compact);
    }
    text = tidy(text);
    if (needsOrder(text)) {
      if (!isOrderKnown()) {
        return null;
      }
      return first(
          dayFirst ? DAY_FIRST : MONTH_FIRST, text.replaceFirst("^(\\d+)-(\\d+)-", "$1/$2/"));
    }
    Time likely = time(FORMS.get(usual), text);
    return likely != null ? likely : first(FORMS, text);
  }

  private @Nullable Time first(List<DateTimeFormatter> forms, String text) {
    for (int k = 0; k < forms.size(); k++) {
      Time time = time(forms.get(k), text);
      if (time != null) {
        usual = forms == FORMS ? k : usual;
        return time;
      }
    }
    return null;
  }

  private static @Nullable Time time(DateTimeFormatter form, String text) {
    ParsePosition end = new ParsePosition(0);
    if (form.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
      return null; // cheaper than an exception
    }
    try {
      TemporalAccessor parsed = form.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      LocalTime time = parsed.query(TemporalQueries.localTime());
      ZoneOffset zone = parsed.query(TemporalQueries.offset());
      if (date == null) {
        return null;
      }
      return new Time(
          date.atTime(time == null ? LocalTime.MIDNIGHT : time)
              .toInstant(zone == null ? ZoneOffset.UTC : zone),
          zone == null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Seconds, or thousandths, millionths, billionths, whichever lies before the year 2200. */
  private static @Nullable Time sinceEpoch(BigDecimal number) {
    BigDecimal seconds = number;
    for (int k = 0; k < 3 && seconds.compareTo(LATEST) > 0; k++) {
      seconds = seconds.movePointLeft(3);
    }
    if (seconds.compareTo(LATEST) > 0) {
      return null;
    }
    BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
    return new Time(Instant.ofEpochSecond(seconds.longValue(), nanos.longValue()), false);
  }

  private static String compact(Matcher digits) {
    String date = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
    return digits.group(4) == null
        ? date
        : date + " " + digits.group(4) + ":" + digits.group(5) + ":" + digits.group(6);
  }

  private static String tidy(String text) {
    return text.replace('\u202f', ' ')
        .replaceFirst("(?i)\\b([ap])\\.m\\.", "$1m")
        .replaceFirst("(?i)\\bsept\\b\\.?", "Sep")
        .replaceFirst("(?i)\\s*\\(?\\b(?:utc|gmt)\\)?$", "Z")
        .replaceFirst("(?i)(\\d)(?:st|nd|rd|th)\\b", "$1");
  }

  private static DateTimeFormatter form(String date) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(date)
        .appendPattern("['T'][','][' at'][' '][h:mm[:ss][ ]a][H:mm]")
        .optionalStart()
        .appendPattern(":ss")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd()
        .optionalStart()
        .appendLiteral(',')
        .appendFraction(ChronoField.MILLI_OF_SECOND, 3, 3, false)
        .optionalEnd()
        .optionalEnd()
        .appendPattern("[ ][XXX][XX][X]")
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
