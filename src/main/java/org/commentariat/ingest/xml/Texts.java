package org.commentariat.ingest.xml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.commentariat.ingest.source.HtmlText;
import org.jspecify.annotations.Nullable;

/** Values as exports in XML write them. */
final class Texts {

  private Texts() {}

  /** A title or a name: markup and entities resolved, on one line. */
  static String line(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0
        ? text.strip()
        : HtmlText.of(text).ownWords().replace('\n', ' ').strip();
  }

  /**
   * A time, e.g. {@code 2014-07-31T09:30:00Z}, {@code 2014-07-31 09:30:00} or {@code Thu, 31 Jul
   * 2014 09:30:00 +0000}; without a zone it is read as UTC.
   *
   * @return null when it is none of these
   */
  static @Nullable Instant time(String text) {
    String iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T");
    try {
      if (iso.matches("\\d{4}-.*")) {
        return iso.matches(".*T.*(?:[zZ]|[+-]\\d\\d:?\\d\\d)")
            ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      }
      return OffsetDateTime.parse(iso, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
