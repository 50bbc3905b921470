package org.commentariat.ingest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.jspecify.annotations.Nullable;

/**
 * Times as exports write them: seconds or milliseconds since 1970, or ISO 8601; one without a zone
 * is read as UTC, which is noted once a source. Not for several threads at once.
 */
final class Timestamps {

  /** Larger numbers are milliseconds: as seconds they would lie behind the year 5000. */
  private static final double LARGEST_SECONDS = 1e11;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private final Intake intake;
  private boolean zoneGuessed;

  Timestamps(Intake intake) {
    this.intake = intake;
  }

  /** The time in a field; null, with a note unless the field is empty, where it is none. */
  @Nullable Instant of(Entry entry, String field) {
    String text = entry.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return isNumber(text) ? epoch(text) : iso(text.strip(), entry);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      intake.note(
          Note.Kind.GUESS,
          entry.place(),
          field
              + " \""
              + shown
              + "\" is neither ISO 8601 nor seconds since 1970; the comment is read without a"
              + " time");
      return null;
    }
  }

  private static boolean isNumber(String text) {
    char last = text.charAt(text.length() - 1);
    return text.indexOf('-', 1) < 0 && text.indexOf(':') < 0 && last >= '0' && last <= '9';
  }

  private static Instant epoch(String text) {
    if (text.length() <= 11 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
      return Instant.ofEpochSecond(Long.parseLong(text));
    }
    double number = Double.parseDouble(text);
    if (!(Math.abs(number) <= LARGEST_SECONDS * 1000)) { // negated so that NaN is refused too
      throw new DateTimeException("no time: " + text);
    }
    return Instant.ofEpochMilli(
        Math.round(Math.abs(number) <= LARGEST_SECONDS ? number * 1000 : number));
  }

  private Instant iso(String text, Entry entry) {
    TemporalAccessor time =
        ISO.parseBest(text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
    if (time instanceof OffsetDateTime zoned) {
      return zoned.toInstant();
    }
    if (!zoneGuessed) {
      zoneGuessed = true;
      intake.note(Note.Kind.GUESS, entry.place(), "times without a zone are read as UTC");
    }
    return LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
  }
}
