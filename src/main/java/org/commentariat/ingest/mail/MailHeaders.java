package org.commentariat.ingest.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/** What the headers of a message say; names in lower case. */
record MailHeaders(Map<String, String> fields) {

  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");

  /** {@code NAME <ADDRESS>}. */
  private static final Pattern NAME_FIRST = Pattern.compile("(.*?)<([^<>]*)>.*");

  /** {@code ADDRESS (NAME)}. */
  private static final Pattern NAME_LAST = Pattern.compile("([^()]*)\\((.*?)\\)?\\s*");

  private static final Pattern ANSWER =
      Pattern.compile(
          "^\\s*(?:re|aw|antw|sv|vs|odp|rif|ref|ynt)\\s*(?:\\[\\d+\\]|\\^\\d+)?\\s*[:\uFF1A]\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LIST = Pattern.compile("^\\s*\\[[^\\]\\[]{1,40}\\]\\s*");

  /** Behind the optional name of the day: {@code 6 Nov 2001 09:10:05 -0500}; zones may be words. */
  private static final Pattern MAIL_DATE =
      Pattern.compile(
          "(?:\\p{L}{3,9},?\\s+)?(\\d{1,2})[ -](\\p{L}{3})\\p{L}*[ -](\\d{2,4})\\s+"
              + "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?\\s*([+-]\\d{4}|\\p{Lu}{1,5})?.*");

  /** As {@code asctime} writes it: {@code Tue Nov 6 09:10:05 2001}. */
  private static final Pattern C_DATE =
      Pattern.compile(
          "\\p{L}{3}\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d\\d):(\\d\\d)\\s+"
              + "(?:\\p{Lu}{3,4}\\s+)?(\\d{4})(?:\\s+([+-]\\d{4}))?.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Zones that RFC 5322 knows by name, in hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "UT", 0, "GMT", 0, "UTC", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "PST", -8, "PDT",
          -7, "CET", 1);

  static String unfolded(@Nullable String body) {
    return body == null ? "" : body.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  private String decoded(String name) {
    return decoded(field(name), "");
  }

  private static String decoded(String text, String otherwise) {
    String decoded = DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    return decoded == null ? otherwise : decoded;
  }

  @Nullable String id() {
    Matcher id = ID.matcher(field("message-id"));
    return id.find() ? id.group(1) : null;
  }

  /** The id in {@code In-Reply-To}, then those in {@code References} from the last to the first. */
  List<String> references() {
    List<String> references = ids(field("references"));
    Collections.reverse(references);
    Set<String> nearestFirst = new LinkedHashSet<>();
    List<String> answered = ids(field("in-reply-to"));
    if (answered.size() == 1) {
      nearestFirst.addAll(answered);
    }
    nearestFirst.addAll(references);
    nearestFirst.addAll(answered);
    nearestFirst.remove(id());
    return new ArrayList<>(nearestFirst);
  }

  private static List<String> ids(String text) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(text);
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }

  boolean answers() {
    return !field("in-reply-to").isEmpty()
        || !field("references").isEmpty()
        || ANSWER.matcher(LIST.matcher(decoded("subject")).replaceFirst("")).find();
  }

  @Nullable String sender() {
    return name(decoded("from"));
  }

  /** The name in an address, or else the address; null where neither is there. */
  static @Nullable String name(String address) {
    Matcher first = NAME_FIRST.matcher(address);
    Matcher last = NAME_LAST.matcher(address);
    String name = address;
    String otherwise = address;
    if (first.matches()) {
      name = first.group(1);
      otherwise = first.group(2);
    } else if (last.matches()) {
      name = last.group(2);
      otherwise = last.group(1);
    }
    name = name.replaceAll("^[\"'\\s]+|[\"'\\s]+$", "").replace("\\", "");
    name = name.isEmpty() ? otherwise.strip() : name;
    return name.isEmpty() ? null : name;
  }

  String subject() {
    String subject = decoded("subject").replaceAll("\\s+", " ");
    for (String before = ""; !before.equals(subject); ) {
      before = subject;
      subject = ANSWER.matcher(LIST.matcher(subject).replaceFirst("")).replaceFirst("");
    }
    return subject.strip();
  }

  @Nullable Instant time() {
    String date = field("date");
    Matcher mail = MAIL_DATE.matcher(date);
    Matcher c = C_DATE.matcher(date);
    try {
      if (mail.matches()) {
        int year = Integer.parseInt(mail.group(3));
        LocalDateTime local =
            LocalDateTime.of(
                year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year,
                1 + MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)),
                Integer.parseInt(mail.group(1)),
                Integer.parseInt(mail.group(4)),
                Integer.parseInt(mail.group(5)),
                mail.group(6) == null ? 0 : Math.min(59, Integer.parseInt(mail.group(6))));
        return local.toInstant(zone(mail.group(7)));
      }
      if (c.matches()) {
        LocalDateTime local =
            LocalDateTime.of(
                Integer.parseInt(c.group(6)),
                1 + MONTHS.indexOf(c.group(1).toLowerCase(Locale.ROOT)),
                Integer.parseInt(c.group(2)),
                Integer.parseInt(c.group(3)),
                Integer.parseInt(c.group(4)),
                Math.min(59, Integer.parseInt(c.group(5))));
        return local.toInstant(zone(c.group(7)));
      }
      return date.isEmpty()
          ? null
          : OffsetDateTime.parse(date, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null; // a month or a day that no calendar has
    }
  }

  boolean isZoned() {
    Matcher mail = MAIL_DATE.matcher(field("date"));
    Matcher c = C_DATE.matcher(field("date"));
    return (!mail.matches() || mail.group(7) != null) && (!c.matches() || c.group(7) != null);
  }

  private static ZoneOffset zone(@Nullable String zone) {
    return zone != null && zone.matches("[+-]\\d{4}")
        ? ZoneOffset.ofTotalSeconds(
            (zone.charAt(0) == '-' ? -60 : 60)
                * (60 * Integer.parseInt(zone.substring(1, 3))
                    + Integer.parseInt(zone.substring(3))))
        : ZoneOffset.ofHours(zone == null ? 0 : ZONES.getOrDefault(zone, 0));
  }
}
