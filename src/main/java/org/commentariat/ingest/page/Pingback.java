package org.commentariat.ingest.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells links from other sites, which blogs list among the comments, by their looks. */
final class Pingback {

  private static final Pattern EXCERPT =
      Pattern.compile(
          "(?s)(?:\\[\\s?(?:\\.\\.\\.|\u2026)\\s?\\]|\\(\\.\\.\\.\\)).{0,1200}?(?:\\[\\s?(?:\\.\\.\\.|\u2026)\\s?\\]|\\(\\.\\.\\.\\))\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:pingback|trackback|ping)s?\\b.*|tweets that mention .*|.*-- topsy\\.com");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?is)(?:pingback|trackback)s?(?: (?:from|by))?\\s?[:\u2013\u2014-].{0,200}|this (?:post|article|entry) was mentioned on .{0,100}");

  private Pingback() {}

  static boolean is(@Nullable String author, String text) {
    return EXCERPT.matcher(text.strip()).matches()
        || (author != null && LABEL.matcher(author).matches())
        || LISTED.matcher(text.strip()).matches();
  }
}
