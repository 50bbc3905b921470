package org.commentariat.ingest.page.byline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Headline;
import org.commentariat.ingest.page.quotation.Words;
import org.jspecify.annotations.Nullable;

/**
 * A single line read as a byline or as a part of one.
 *
 * @param line index of the line
 * @param shape of what it is made, in its order and in words of its own: {@code posted by name
 *     time}; equal for the bylines of one site
 * @param name the person, or null
 * @param addressee the person answered, or null
 * @param stamp date or time, or null
 * @param number of the comment, or −1
 * @param indent white space before it, in columns
 * @param ofArticle whether it counts comments or links: the line under an article
 */
record BylineLine(
    int line,
    String shape,
    @Nullable String name,
    @Nullable String addressee,
    @Nullable Stamp stamp,
    int number,
    int indent,
    boolean ofArticle) {

  private static final int LONGEST = 160;
  private static final int LONGEST_WITHOUT_STAMP = 80;
  private static final int TAB = 8;
  private static final int LONGEST_RANK = 40;
  private static final int SENTENCE_WORDS = 13;

  private static final Pattern LEADING_NUMBER =
      insensitive(
          "^(?:comment(?:\\s+(?:number|no\\.?|n\\.))?\\s*)?[#(\\[]?\\s?(?<number>\\d{1,6})\\s?[.):\\]]?(?:\\s+|$)");
  private static final Pattern TRAILING_NUMBER =
      Pattern.compile("[#\u2116]\\s?(?<number>\\d{1,6})\\b");
  private static final Pattern CREDIT =
      insensitive(
          "^(?<credit>(?:(?:originally |comment |reply |response |review |left |re: )?"
              + "(?:posted|submitted|written|commented|left|added|comment|reply|response|review"
              + "|gepostet|verfasst|geschrieben|publi\u00e9|\u00e9crit|escrito|kommentar|commentaire)"
              + "\\s+(?:by|from|von|par|por)|by|from|von|par|por)\\b)\\s{0,2}:?\\s{0,2}");
  private static final String VERBS =
      "says?|said|wrote|writes|commented|replied|responded|answered|comments|schrieb|schreibt|sagte?|meinte?"
          + "|a \u00e9crit|a dit|dit|dijo|dice|escribi\u00f3|ha detto|ha scritto|scrive|zegt|schreef";
  private static final Pattern VERB =
      insensitive(
          "(?:^|[\\s,:|)\\]\u00bb])(?<verb>"
              + VERBS
              + ")(?<behind>[\\s.:\u2026,\u2013-]*+(?:(?:on|at|am|um|le|el|the following on)\\b)?[\\s:,\u2013-]*+)$");
  private static final Pattern VERB_BEHIND =
      insensitive("^[\\s,)|-]*+(?<verb>" + VERBS + ")[\\s.:\u2026,]*+$");
  private static final Pattern STAMP_LEAD =
      insensitive(
          "^[\\s\\p{Punct}\u2022\u00b7\u2013\u2014]*+(?:(?:posted|added|commented|submitted|sent|reviewed|comment(?: on)?|date|time|permalink"
              + "|registered|updated|said|verfasst|geschrieben|\u00e9crit|publicado)\\b)?[\\s:]*+"
              + "(?:(?:on|at|am|um|le|el)\\b)?[\\s\\p{Punct}\u2022\u00b7\u2013\u2014]*+$");
  private static final Pattern AFTER_NAME =
      insensitive("[\\s,(]+(?:on|at|am|um|le|el|posted|posted on|posted at|edited)[\\s:]*+$");
  private static final Pattern ADDRESSEE =
      insensitive(
          "^(?<name>\\S.{0,47}?)\\s*(?:\\s>\\s|[\u25b8\u25b6\u2192\u00bb\u21d2\u27a4]|\\s(?:in (?:reply|response) to|in answer to"
              + "|(?:replied|replies|replying|responded|answered) to(?: (?:a )?comment (?:from|by))?)\\s)\\s*@?(?<addressee>\\S.{0,60})$");

  /** Scores, buttons and ranks beside a name or a date. */
  private static final Pattern NOISE =
      insensitive(
          "(?<![\\p{L}\\d])(?:reply(?: to this)?|replies|report(?: (?:abuse|comment|this|post|this comment|as inappropriate))?|flag(?:ged)?"
              + "|abuse|permalink|perma-link|permanent link|link(?: to this)?|edit(?:ed)?|likes?|unlike|dislike|share|quote|parent|top|delete|score|rating"
              + "|recommend(?:ed)?|inappropriate|embed|save|next|prev|root|hide|collapse|expand|context|thread|favou?rites?"
              + "|in reply to|active|moderator|guest|registered user|unregistered|verified|staff|top commenter|subscribe|follow(?:ing)?"
              + "|comment link|see in context|new|ignore user|collapse|top contributor)(?![\\p{L}\\d])"
              + "|(?<![\\p{L}\\d])[+-]?\\d{1,6}\\s?(?:points?|pts?|p|likes?|votes?|fans?|replies|reply|recommendations?|thumbs up|upvotes?)(?![\\p{L}\\d])"
              + "|\\[[\u2013\u2212+-]\\]|\\(score:?[^)]{0,30}\\)");

  private static final Pattern OF_ARTICLE =
      insensitive(
          "(?:\\b\\d{1,5}\\s+comments?\\b|\\bno comments\\b|\\bcomments?\\s?[(\\[:]\\s?\\d|\\btrackbacks?\\b|\\bleave a (?:comment|reply)\\b|\\bfiled (?:under|in)\\b|\\bcategor(?:y|ies)\\b|\\badd comments?\\b|\\bcomments off\\b|^\\W*comments?\\W*$|\\bviews\\b|\\| comments?\\b)");
  private static final Pattern FILED =
      insensitive(
          "^\\W*(?:(?:filed|posted) (?:under|in)|tags?:|tagged|labels?:|categor(?:y|ies)\\b)");
  private static final Pattern ANSWERED =
      insensitive("^[\\s,(]*+in (?:reply|response) to\\s+@?(?<addressee>\\S.{0,60})$");
  private static final Pattern SIGNS =
      Pattern.compile(
          "^[\\s\\p{Punct}\u2022\u00b7\u2013\u2014\u25b2\u25bc\u25b3\u25bd\u2605\u2606\u2191\u2193\u00bb\u203a]*+$");

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Reads a line; null if it is no byline and no part of one. */
  static @Nullable BylineLine of(String raw, int line, boolean dayFirst) {
    if (raw.length() > 2 * LONGEST) {
      return null;
    }
    String text = Words.withoutInvisibles(raw).replace('\u00a0', ' ').strip();
    if (text.isEmpty() || text.length() > LONGEST || isSentence(text)) {
      return null;
    }
    Stamp stamp = Stamp.in(text, dayFirst);
    if (stamp == null && text.length() > LONGEST_WITHOUT_STAMP) {
      return null;
    }
    return new Reading(line, indentOf(raw), text, stamp).result();
  }

  /** Prose, though not a heading that ends in {@code ...} or {@code .}. */
  private static boolean isSentence(String text) {
    return text.split("\\s+", SENTENCE_WORDS + 1).length > SENTENCE_WORDS
        && Headline.isProse(text)
        && !text.endsWith("..");
  }

  /** Columns of white space at the beginning of a line. */
  static int indentOf(String raw) {
    int columns = 0;
    for (int k = 0; k < raw.length() && Character.isWhitespace(raw.charAt(k)); k++) {
      columns += raw.charAt(k) == '\t' ? TAB : 1;
    }
    return columns;
  }

  /** Whether nobody is named: a date, and perhaps buttons. */
  boolean isStampOnly() {
    return name == null && stamp != null;
  }

  /** One line taken apart, from its ends to its middle. */
  private static final class Reading {
    private final int line;
    private final int indent;
    private final @Nullable Stamp stamp;
    private String left;
    private String right;
    private int number = -1;
    private String credit = "";
    private String verb = "";
    private @Nullable String answered;

    Reading(int line, int indent, String text, @Nullable Stamp stamp) {
      this.line = line;
      this.indent = indent;
      this.stamp = stamp;
      left = stamp == null ? text : text.substring(0, stamp.start());
      right = stamp == null ? "" : text.substring(stamp.end());
    }

    @Nullable BylineLine result() {
      boolean ofArticle =
          stamp != null && (OF_ARTICLE.matcher(right).find() || FILED.matcher(left).find());
      takeAnswered();
      takeNumber();
      takeCredit();
      takeVerb();
      if (stamp == null && number < 0 && credit.isEmpty() && verb.isEmpty()) {
        return null;
      }
      left = NOISE.matcher(left).replaceAll(" ").strip();
      right = NOISE.matcher(right).replaceAll(" ").strip();
      return stamp == null ? withoutStamp() : withStamp(stamp, ofArticle);
    }

    /** A person answered, named behind the date. */
    private void takeAnswered() {
      Matcher found = ANSWERED.matcher(right);
      if (found.find()) {
        answered = PersonName.in(found.group("addressee"));
        right = answered == null ? right : right.substring(0, found.start());
      }
    }

    private void takeNumber() {
      Matcher leading = LEADING_NUMBER.matcher(left);
      if (leading.find()) {
        number = Integer.parseInt(leading.group("number"));
        left = left.substring(leading.end());
        return;
      }
      Matcher trailing = TRAILING_NUMBER.matcher(right);
      if (trailing.find()) {
        number = Integer.parseInt(trailing.group("number"));
        right = right.substring(0, trailing.start()) + right.substring(trailing.end());
      }
    }

    private void takeCredit() {
      Matcher found = CREDIT.matcher(left);
      if (found.find()) {
        credit = found.group("credit").toLowerCase(Locale.ROOT);
        left = left.substring(found.end());
      } else if (stamp != null
          && SIGNS.matcher(left.replaceFirst("(?i)^on\\b|posted", "")).matches()) {
        String behind = right.replaceFirst("^[\\s,|:)\u2022\u00b7-]+", "");
        Matcher later = CREDIT.matcher(behind);
        if (later.find()) {
          credit = later.group("credit").toLowerCase(Locale.ROOT);
          right = behind.substring(later.end());
        }
      }
    }

    private void takeVerb() {
      Matcher found = VERB.matcher(left);
      if (found.find()) {
        verb = found.group("verb").toLowerCase(Locale.ROOT);
        String behind = found.group("behind").strip();
        if (stamp == null && (verb.equals("comments") || behind.equals("."))) {
          verb = "";
          return;
        }
        verb += stamp == null && behind.startsWith(",") ? "," : "";
        left = left.substring(0, found.start("verb"));
        return;
      }
      Matcher behind = VERB_BEHIND.matcher(right);
      Matcher atEnd = VERB.matcher(right);
      if (behind.find()) {
        verb = behind.group("verb").toLowerCase(Locale.ROOT);
        right = "";
      } else if (atEnd.find()) {
        verb = atEnd.group("verb").toLowerCase(Locale.ROOT);
        right = right.substring(0, atEnd.start("verb"));
      }
    }

    private @Nullable BylineLine withoutStamp() {
      boolean numbered = number >= 0;
      if (left.isBlank()) {
        boolean only = numbered && credit.isEmpty() && verb.isEmpty();
        return only
            ? new BylineLine(line, "number", null, null, null, number, indent, false)
            : null;
      }
      if (credit.isEmpty() && verb.isEmpty() && !numbered) {
        return null;
      }
      return named(left, numbered ? "number" : "", null, false);
    }

    private @Nullable BylineLine withStamp(Stamp found, boolean ofArticle) {
      String before = AFTER_NAME.matcher(left).replaceFirst("");
      if (!before.isBlank()
          && !STAMP_LEAD.matcher(left).matches()
          && !PersonName.isOfSite(before)) {
        return named(before, "", found, ofArticle);
      }
      if (SIGNS.matcher(right).matches() || ofArticle) {
        return verb.isEmpty() && credit.isEmpty()
            ? new BylineLine(line, "time", null, answered, found, number, indent, ofArticle)
            : null;
      }
      String behind = right.replaceFirst("^[\\s,|:)\u2022\u00b7\u2013\u2014-]+", "");
      BylineLine named = named(behind, "time", found, false);
      if (named != null) {
        return named;
      }
      boolean nearlyOnly = right.length() <= 30 && !right.matches(".*[.!?]\\s*$") && found.clock();
      return nearlyOnly
          ? new BylineLine(line, "time", null, answered, found, number, indent, ofArticle)
          : null;
    }

    private @Nullable BylineLine named(
        String piece, String leading, @Nullable Stamp found, boolean ofArticle) {
      String person = piece;
      Matcher to = ADDRESSEE.matcher(piece);
      if (to.find()) {
        person = to.group("name");
        answered = PersonName.in(to.group("addressee"));
      }
      boolean announced = found != null || !verb.isEmpty() || !credit.isEmpty();
      String name = announced ? PersonName.beside(person) : PersonName.in(person);
      if (name == null) {
        int bar = firstBar(person);
        name = bar > 0 ? PersonName.in(person.substring(0, bar)) : null;
      }
      if (name == null) {
        return null;
      }
      String shape = (credit + " " + leading + " name " + verb).strip().replaceAll(" {2,}", " ");
      if (found != null && !leading.equals("time")) {
        shape += " time";
      }
      return new BylineLine(line, shape, name, answered, found, number, indent, ofArticle);
    }

    /** Where a rank, a place or an employer begins behind a name. */
    private static int firstBar(String piece) {
      for (int k = 1; k < piece.length() && piece.length() - k <= LONGEST_RANK; k++) {
        if ("|\u2022\u00b7\u2013\u2014,".indexOf(piece.charAt(k)) >= 0) {
          return k;
        }
      }
      return -1;
    }
  }
}
