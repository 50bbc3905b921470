package org.commentariat.ingest.page.quotation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines inside comments that announce the words of somebody else, in the wordings of forums and
 * mail: {@code Originally posted by NAME}, {@code NAME wrote:}, {@code Quote:}.
 */
public final class QuoteLine {

  private static final int LONGEST = 100;
  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\W{0,3}(?:quote(?: from)?[: ]{0,3})?(?:(?:originally )?(?:posted|written|said) by|quot(?:e|ing)(?: from| by)?:?)"
              + "\\s+(?<name>\\S.{0,50}?)(?:\\s+(?:on|at)\\s.{1,40})?\\s?(?:[:;,]|\\[?view post\\]?|View Post|\u2191|\u00bb)?\\s?\\W{0,2}");
  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)(?:(?:on|am) .{4,50}[,:] )?(?<name>\\S.{0,50}?) (?:wrote|said|says|writes|schrieb|\u00e9crit|a \u00e9crit|escribi\u00f3)\\s?:\\s?[\u2191\u00ab]?");
  private static final Pattern BARE = Pattern.compile("(?i)(?:quote|zitat|citation|cita)\\s?:");
  private static final Pattern CLOSE =
      Pattern.compile("(?i)click to expand\\W*|\\[/quote\\]|</blockquote>");
  private static final Pattern OPEN =
      Pattern.compile("(?i)\\[quote(?:=\"?(?<name>[^\\]\";,]{1,50})[^\\]]{0,40})?\\]|<blockquote>");

  private QuoteLine() {}

  /** The announcement in a line, its name empty where nobody is named; null if there is none. */
  public static @Nullable SaidLine in(String line, int index) {
    String text = line.length() > LONGEST ? "" : Words.withoutInvisibles(line).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (BARE.matcher(text).matches()) {
      return new SaidLine(index, "");
    }
    for (Pattern pattern : new Pattern[] {OPEN, BY, WROTE}) {
      Matcher found = pattern.matcher(text);
      if (found.matches()) {
        String name = found.group("name");
        if (name == null) {
          return new SaidLine(index, "");
        }
        if (SaidLine.isName(name)) {
          return new SaidLine(index, name.strip());
        }
      }
    }
    return null;
  }

  /** Whether a line marks the end of a quotation. */
  public static boolean closes(String line) {
    return line.length() <= LONGEST && CLOSE.matcher(line.strip()).matches();
  }
}
