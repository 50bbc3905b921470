package org.commentariat.ingest.page.furniture;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the headline of an article among the first lines of a page. */
public final class Headline {

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 30;
  private static final int PROSE_WORDS = 8;
  private static final int LONGEST = 250;

  private Headline() {}

  /**
   * The headline: the first line of the last group of lines that read like headlines, before the
   * byline or the first paragraph of prose; failing that, the first line that is no navigation.
   *
   * @param end the line before which to look
   */
  public static @Nullable String of(List<String> lines, int end) {
    String headline = null;
    String fallback = null;
    boolean grouped = false;
    for (int line = 0; line < end; line++) {
      String text = lines.get(line).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (isProse(text) || (headline != null && Furniture.isByline(text))) {
        break;
      }
      boolean navigation = Furniture.isNavigation(text) || Furniture.isByline(text);
      if (fallback == null && !navigation) {
        fallback = text;
      }
      boolean reads = !navigation && reads(text);
      if (reads && !grouped) {
        headline = withoutSite(text);
      }
      grouped = reads;
    }
    return headline != null ? headline : fallback;
  }

  /** A page title such as {@code Headline | Site} without the site. */
  private static String withoutSite(String text) {
    int bar = text.indexOf(" | ");
    return bar > 0 && reads(text.substring(0, bar)) ? text.substring(0, bar) : text;
  }

  private static boolean reads(String text) {
    long words =
        Stream.of(text.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
    return text.length() <= LONGEST
        && words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && !text.endsWith(".")
        && Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Whether a line ends like a sentence of some length, as articles and comments do. */
  public static boolean isProse(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return false;
    }
    int words = text.length() > LONGEST ? PROSE_WORDS : text.split("\\s+").length;
    return text.length() > LONGEST || (words >= PROSE_WORDS && endsLikeASentence(text));
  }

  /** Whether the last sign of a line, quotation marks aside, closes a sentence. */
  public static boolean endsLikeASentence(String line) {
    String text = line.strip();
    int end = text.length();
    while (end > 0 && "\"'\u201d\u2019)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026".indexOf(text.charAt(end - 1)) >= 0;
  }
}
