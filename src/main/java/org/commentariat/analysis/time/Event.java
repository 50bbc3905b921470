package org.commentariat.analysis.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Something that happened while people commented.
 *
 * @param time when; a day begins at midnight UTC
 * @param label what, on one line, not blank
 */
public record Event(Instant time, String label) {
  /** Longer labels are not taken from a user. In characters (code points). */
  private static final int LONGEST = 100;

  public Event {
    label = label.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (label.isEmpty()) {
      throw new IllegalArgumentException("an event needs a label");
    }
    if (!Plausible.is(time)) {
      throw new IllegalArgumentException(time + " is not between " + Plausible.SPAN);
    }
  }

  /**
   * Reads an event as it is typed, e.g. {@code 2014-07-31=ruling} or {@code
   * 2014-07-31T09:30:00Z=ruling}.
   *
   * @throws IllegalArgumentException with what is wrong, when it is none
   */
  public static Event parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("\"" + text + "\" has no label");
    }
    Event event = new Event(time(text.substring(0, equals).strip()), text.substring(equals + 1));
    if (event.label().codePointCount(0, event.label().length()) > LONGEST) {
      throw new IllegalArgumentException(
          "label of an event longer than " + LONGEST + " characters: " + event.label());
    }
    return event;
  }

  private static Instant time(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is neither a date nor a time in ISO 8601", e);
    }
  }
}
