package org.commentariat.ingest.html;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.ingest.source.HtmlText;
import org.commentariat.thread.Quotation;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Quotations as blogs and forums mark them up, with the person and the post that they name: {@code
 * blockquote} and what phpBB, vBulletin, XenForo, IP.Board, SMF, MyBB and Discourse make of it.
 */
final class QuoteMarkup implements HtmlText.QuotationMarks {

  /** Quotations nested deeper are words of the one around them. */
  private static final int DEEPEST = 8;

  private static final Evaluator QUOTE =
      Selector.evaluatorOf(
          "blockquote:not(.quoteContainer):not(aside.quote > blockquote), aside.quote,"
              + " div.bbcode_quote, div.bbCodeQuote, div.blockquote, div.quotemain,"
              + " div.comment_quote, table:has(> tbody > tr > td.quote),"
              + " div.smallfont:matchesOwn((?i)^\\s*(?:quote|zitat|citation|cita|citaat):) + table");

  /** Says whose words they are; stands inside the quotation or right before it. */
  private static final Evaluator TITLE =
      Selector.evaluatorOf(
          "cite, .bbCodeBlock-title, .attribution, .bbcode_postedby, .ipsQuote_citation,"
              + " p.citation, .quoteheader, .quotetitle, .quotetop, table:has(td.quote) .genmed,"
              + " aside.quote > .title, div:matchesOwn((?i)^\\s*originally posted by),"
              + " div:matchesOwn((?i)^\\s*zitat von)");

  /** Titles in which a strong name stands. */
  private static final Evaluator STRONG = Selector.evaluatorOf(".bbcode_postedby, div");

  private static final Evaluator LABEL =
      Selector.evaluatorOf(
          "div.smallfont:matchesOwn((?i)^\\s*(?:quote|zitat|citation|cita|citaat):)");

  private static final Evaluator FOLDING =
      Selector.evaluatorOf(".bbCodeBlock-expandLink, .quoteExpand, .quotefooter");

  private static final Pattern LAST_NUMBER = Pattern.compile("(?<!\\d)(\\d{1,18})\\s*$");
  private static final Pattern DATED = Pattern.compile("^\\([^)]*\\d[^)]*\\)\\s*");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)^(?:on\\s.{4,40}?\\d,\\s+|le\\s.{4,40}?\\d,\\s+|am\\s.{4,40}?\\d,\\s+)?"
              + "(.{1,80}?)(?:,\\s+(?:on|le|am)\\s.{4,60}?,)?\\s+"
              + "(?:said|wrote|writes|says|schrieb|sagte|hat geschrieben|a écrit|a dit|escribió"
              + "|dijo|ha scritto|escreveu|disse|schreef|написал)\\b.{0,40}$");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)^(?:originally posted by|quote from:?|quoting|zitat von|ursprünglich (?:geschrieben"
              + "|gepostet) von|quote\\s?\\()\\s*(.{1,80}?)"
              + "(?:\\s+(?:on|am|le)\\s+.*\\d.*|\\s*@\\s.*\\)|\\s*\\)|\\s*:)?\\s*$");
  private static final Pattern POST =
      Pattern.compile(
          "(?:#(?:post|p|msg|pid|entry|comment|findComment)?[-_]?|[?&;](?:p|pid|id|msg)=|\\bmsg)"
              + "(\\d+)(?!.*(?:#\\D*|[?&;](?:p|pid|id|msg)=)\\d)");

  /** What belongs to the frame of a quotation that stands before or behind it. */
  static boolean isFrame(Element element) {
    Element next = element.nextElementSibling();
    return CommonMarks.matches(FOLDING, element)
        || CommonMarks.matches(LABEL, element)
        || (CommonMarks.matches(TITLE, element)
            && next != null
            && CommonMarks.matches(QUOTE, next));
  }

  @Override
  public @Nullable Quotation at(Element element, int depth) {
    if (depth > DEEPEST || !CommonMarks.matches(QUOTE, element)) {
      return null;
    }
    Element title = title(element);
    Predicate<Element> leftOut =
        part ->
            part.equals(title)
                || (depth < DEEPEST && CommonMarks.matches(QUOTE, part))
                || CommonMarks.matches(FOLDING, part)
                || isFrame(part);
    String said = title == null ? "" : HtmlText.shown(title).replace('\n', ' ');
    return new Quotation(
        HtmlText.shown(element, leftOut), author(element, title, said), post(element, title));
  }

  private static @Nullable Element title(Element quote) {
    for (Element part : (Iterable<Element>) quote.stream()::iterator) {
      if (!part.equals(quote) && CommonMarks.matches(TITLE, part)) {
        return part;
      }
      if (!part.equals(quote) && CommonMarks.matches(QUOTE, part)) {
        break;
      }
    }
    Element before = quote.previousElementSibling();
    return before != null && CommonMarks.matches(TITLE, before) ? before : null;
  }

  /** The name in a title such as {@code Kim wrote:}; null when it names nobody. */
  static @Nullable String namedIn(String title) {
    String said = DATED.matcher(title.replace("\u2191", "").strip()).replaceFirst("");
    Matcher from = FROM.matcher(said);
    if (from.find()) {
      return from.group(1).strip();
    }
    Matcher verb = SAID.matcher(said);
    return verb.find() ? verb.group(1).strip() : null;
  }

  private static @Nullable String author(Element quote, @Nullable Element title, String said) {
    for (String attribute :
        new String[] {"data-quote", "data-author", "data-ipsquote-username", "data-username"}) {
      if (!quote.attr(attribute).isBlank()) {
        return quote.attr(attribute).strip();
      }
    }
    Element strong =
        title != null && CommonMarks.matches(STRONG, title) ? title.selectFirst("strong") : null;
    if (strong != null && !strong.text().isBlank()) {
      return strong.text().strip();
    }
    String named = namedIn(said);
    boolean plain = title != null && title.nameIs("cite") && named == null;
    return plain && !said.isBlank() && said.length() <= 60 ? said.replaceFirst(":$", "") : named;
  }

  private static @Nullable String post(Element quote, @Nullable Element title) {
    for (String attribute :
        new String[] {"data-source", "data-cid", "data-ipsquote-contentcommentid", "data-post"}) {
      Matcher number = LAST_NUMBER.matcher(quote.attr(attribute));
      if (number.find()) {
        return number.group(1);
      }
    }
    if (title == null) {
      return null;
    }
    for (Element link : title.select("a")) {
      for (String attribute : new String[] {"data-post-id", "data-content-selector", "href"}) {
        String value = link.attr(attribute);
        Matcher post =
            POST.matcher(value.length() > 500 ? "" : value.matches("\\d+") ? "#" + value : value);
        if (post.find()) {
          return post.group(1);
        }
      }
    }
    return null;
  }
}
