package org.commentariat.ingest.page.byline;

import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Buttons;
import org.commentariat.ingest.page.furniture.SiteEnd;
import org.commentariat.ingest.page.quotation.Words;
import org.jspecify.annotations.Nullable;

/** Lines that hold the name of a commenter and nothing else. */
final class NameLine {

  private static final int LONGEST = 90;
  private static final Pattern RANK =
      Pattern.compile(
          "\\s*[|\u2022\u00b7\u2013\u2014].*|\\s+\\d{1,6}\\s?(?:p|pts?|points?|fans)\\b.*");
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*(?:[!?]|\\s\\S+\\p{Ll}{3,}\\.|\\.\\.\\.?|\u2026|:\\)|;\\))$");

  private NameLine() {}

  /**
   * The name; null if the line is anything else.
   *
   * @param dated whether a date stands next to the line
   */
  static @Nullable String in(String line, boolean dated) {
    if (line.length() > LONGEST) {
      return null;
    }
    String text = Words.withoutInvisibles(line).strip();
    if (text.isEmpty()
        || Buttons.is(text)
        || SiteEnd.is(text)
        || SENTENCE_END.matcher(text).matches()) {
      return null;
    }
    String name = RANK.matcher(text).replaceFirst("");
    return dated ? PersonName.beside(name) : PersonName.in(name);
  }
}
