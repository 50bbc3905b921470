package org.commentariat.ingest.page.furniture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that belong to the site and not to a writer, told by their wording. All look at short lines
 * only and take white space around the line away first.
 */
public final class Furniture {

  private static final int LONGEST = 120;
  private static final String NUMBER = "(?<number>\\d{1,3}(?:[,.\\u00a0]\\d{3})+|\\d{1,7}|no|one)";

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:(?:there (?:is|are)|view|show|see|read|all)\\s+)?(?:all\\s+)?"
              + NUMBER
              + "\\s+(?:(?:reader|user|total|public)\\s+)?"
              + "(?:comments?|responses?|replies|reply|thoughts?)"
              + "(?:\\s+(?:so far|posted|to date|(?:to|on|for)\\s.*))?"
              + "(?:\\s*[:.]|\\s*[-|+\\u2013\\u00b7\\u2022]\\s*(?:add|post|leave|show|view|read)\\b.{0,40})?");
  private static final Pattern COUNT_BEHIND =
      Pattern.compile(
          "(?i)(?:(?:reader|user|all|view|show)\\s+)?(?:comments?|discussion|responses?|replies)"
              + "\\s*[:|\\u2013-]?\\s*[(\\[]?\\s*"
              + NUMBER
              + "(?:\\s+(?:comments?|total))?\\s*[)\\]]?");
  private static final Pattern SHOWING =
      Pattern.compile("(?i)(?:showing|displaying).{1,30}\\bof\\s+" + NUMBER + "\\s+comments?\\.?");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:(?:reader|user|your|recent|all|latest)\\s+)?(?:comments?|discussion|responses)"
              + "\\s*:?");
  private static final String CLOSED =
      "(?:commenting|comments|the comments|(?:this|the) (?:article|thread|story|discussion))"
          + "(?: (?:on|for|to) (?:this|the) \\w+)? (?:is|are|has been|have been)"
          + "(?: now| currently)? (?:disabled|closed|locked|turned off|archived"
          + "|no longer (?:accepted|possible|available|open))\\b.{0,60}";
  private static final Pattern CLOSING = Pattern.compile("(?i)" + CLOSED);
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)"
              + CLOSED
              + "|(?:please\\s+)?(?:log|sign)[ -]?in\\b.{0,60}"
              + "\\b(?:comment|reply|post|discussion|conversation)\\b.{0,40}"
              + "|you (?:must|need to|have to) .{0,40}\\bto (?:post a )?(?:comment|reply).{0,20}"
              + "|sort(?:ed)? by\\b.{0,60}|(?:oldest|newest|most recent|best|top rated)(?: first)?"
              + "|(?:add|post|leave|write|submit) (?:a|your) (?:comment|reply|response)\\W*"
              + "|subscribe to (?:these |this )?(?:comments?|thread|discussion)\\b.{0,40}"
              + "|report a problem with.{0,40}|join the (?:discussion|conversation)\\W*"
              + "|(?:load|show|view) (?:more|all|previous)(?: comments)?\\W*");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?i)(?:related|similar|more|other|previous|next|trending|popular|latest|recent|top"
              + "|recommended|featured|most (?:popular|read|viewed|commented|shared|emailed))"
              + "\\s+(?:news|stories|story|articles?|posts?|topics|forum topics|headlines|content"
              + "|reading|reviews|on this (?:topic|story))\\s*:?|more from [^.!?]{2,40}"
              + "|most (?:popular|read|viewed|commented|shared|emailed)|trending(?: now)?"
              + "|(?:community|site) activity|newsletters?|advertisements?|sponsored(?: links?)?"
              + "|(?:sign up|subscribe)\\b.{0,40}\\bnewsletters?\\b.{0,40}"
              + "|(?:get|receive) .{0,60}\\b(?:newsletter|inbox)\\b.{0,40}"
              + "|follow @\\w+(?: on \\w+)?|follow us(?: on .{2,40})?|back to top|you (?:may|might) also like\\W*"
              + "|(?:copyright|\\u00a9|\\(c\\)).{0,100}|.{0,60}\\ball rights reserved\\b.{0,60}"
              + "|(?:privacy policy|terms (?:of (?:use|service)|and conditions)|about us|contact us"
              + "|contact|advertise(?: with us)?|site ?map|rss(?: feeds?)?|cookie policy)"
              + "(?:\\s*[|\\u00b7\\u2022].{0,80})?"
              + "|powered by .{2,40}|share this(?: \\w+)?|tags?\\s*:.{0,100}|filed under\\b.{0,80}"
              + "|leave a (?:comment|reply)\\W*|post a comment\\W*|(?:previous|next) (?:story|article)");
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?i)(?:skip to\\b.*|home|menu|search|log ?in|sign ?(?:in|up)|register|subscribe|news|share"
              + "|print|e-?mail|tweet|source\\s*:.*|photo(?:graph)?\\s*:.*|image\\s*:.*"
              + "|https?://\\S+|[\\d\\W]+|share (?:on|via|this)\\b.*)");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)by\\s\\S.{1,100}|(?:first )?(?:posted|published|updated|last modified)\\b.{0,80}"
              + "|.{0,80}\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?"
              + " \\d{1,2}(?:st|nd|rd|th)?,? (?:\\d{4}|(?:at )?\\d{1,2}:\\d\\d).{0,40}"
              + "|.{0,80}\\b\\d{1,2}(?:st|nd|rd|th)?"
              + " (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}.{0,40}"
              + "|.{0,20}\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.{0,25}");

  private Furniture() {}

  /** How many comments a line declares; −1 if it declares none. */
  public static int declared(String line) {
    String text = line.strip();
    if (text.length() > LONGEST) {
      return -1;
    }
    for (Pattern pattern : new Pattern[] {COUNT, COUNT_BEHIND, SHOWING}) {
      Matcher count = pattern.matcher(text);
      if (count.matches()) {
        return number(count.group("number"));
      }
    }
    return -1;
  }

  private static int number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "no" -> 0;
      case "one" -> 1;
      default -> Integer.parseInt(text.replaceAll("[^0-9]", ""));
    };
  }

  /** A heading over comments that gives no number. */
  public static boolean isHeading(String line) {
    return matches(HEADING, line);
  }

  /** A notice to commenters, e.g. that commenting is closed or how to log in. */
  public static boolean isNotice(String line) {
    return matches(NOTICE, line);
  }

  /** A notice that no more comments are taken: it stands over the comments themselves. */
  public static boolean isClosing(String line) {
    return matches(CLOSING, line);
  }

  /** A line with which a site goes on after the comments. */
  public static boolean isFooter(String line) {
    return matches(FOOTER, line);
  }

  /** A line that says who wrote an article, or when. */
  public static boolean isByline(String line) {
    return matches(BYLINE, line);
  }

  /** A line that is no headline: a link, a notice. */
  public static boolean isNavigation(String line) {
    return matches(NAVIGATION, line) || isFooter(line) || isNotice(line) || declared(line) >= 0;
  }

  private static boolean matches(Pattern pattern, String line) {
    String text = line.strip();
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }
}
