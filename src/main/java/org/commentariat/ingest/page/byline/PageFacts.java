package org.commentariat.ingest.page.byline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentariat.ingest.page.furniture.Buttons;
import org.commentariat.ingest.page.furniture.Furniture;
import org.commentariat.ingest.page.furniture.Headline;
import org.commentariat.ingest.page.furniture.SiteEnd;
import org.jspecify.annotations.Nullable;

/** What the lines of a page are by themselves, worked out once. */
final class PageFacts {

  private static final int HEADING_REACH = 6;
  private static final int TITLE_WORDS = 10;
  private static final int PROSE_LINE = 8;
  private static final int WRAPPED_FROM = 55;
  private static final int WIDEST_WRAPPED = 110;

  /** A number of comments that stands so often on a page is that of each comment's replies. */
  private static final int REPEATED = 3;

  private static final Pattern SUBJECT =
      Pattern.compile("(?i)(?:re|aw|subject|betreff)\\s?:.{0,100}|.{0,100}\\(score:.{1,30}\\)");

  private final List<String> lines;
  private final int[] wordsBefore;
  private final int[] proseWordsBefore;
  private final int[] nextEnd;

  private final boolean isWrapped;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * @param stamps whether each line is a date and nothing else
   */
  PageFacts(List<String> lines, boolean[] stamps) {
    this.lines = lines;
    wordsBefore = new int[lines.size() + 1];
    proseWordsBefore = new int[lines.size() + 1];
    nextEnd = new int[lines.size() + 1];
    Arrays.fill(nextEnd, lines.size());
    for (String text : lines) {
      if (isCountOrHeading(text)) {
        counts.merge(text.strip(), 1, Integer::sum);
      }
    }
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      boolean site = stamps[line] || Buttons.is(text) || isCountOrHeading(text);
      int words = site || text.isBlank() ? 0 : wordsIn(text);
      wordsBefore[line + 1] = wordsBefore[line] + words;
      proseWordsBefore[line + 1] = proseWordsBefore[line] + (words >= PROSE_LINE ? words : 0);
    }
    isWrapped = isWrapped(lines);
    for (int line = lines.size() - 1; line >= 0; line--) {
      nextEnd[line] = SiteEnd.is(lines.get(line)) ? line : nextEnd[line + 1];
    }
  }

  /** Whether lines are broken at a width: few are long, and most of these break a sentence. */
  private static boolean isWrapped(List<String> lines) {
    int widest = 0;
    int longLines = 0;
    int broken = 0;
    for (String text : lines) {
      widest = Math.max(widest, text.length());
      if (text.length() >= WRAPPED_FROM) {
        longLines++;
        broken += Headline.endsLikeASentence(text) ? 0 : 1;
      }
    }
    return widest <= WIDEST_WRAPPED && broken * 2 > longLines;
  }

  private static int wordsIn(String text) {
    int words = 0;
    boolean inside = false;
    for (int k = 0; k < text.length(); k++) {
      boolean space = Character.isWhitespace(text.charAt(k));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  /** Words of people, not of the site, from a line on, before another. */
  int words(int from, int to) {
    return to <= from ? 0 : wordsBefore[to] - wordsBefore[from];
  }

  /** The same, of lines as long as those of prose. */
  int proseWords(int from, int to) {
    return to <= from ? 0 : proseWordsBefore[to] - proseWordsBefore[from];
  }

  /** The first line from here on with which the site goes on; the number of lines if none does. */
  int siteEnd(int from) {
    return nextEnd[Math.min(from, lines.size())];
  }

  /** Whether a line ends like a sentence; what stands on the next is another paragraph, then. */
  boolean endsParagraph(int line) {
    return Headline.endsLikeASentence(lines.get(line)) && !isWrapped;
  }

  boolean isBlank(int line) {
    return line < 0 || line >= lines.size() || lines.get(line).isBlank();
  }

  /** The line with text next to a line, upwards (−1) or downwards (1), at most two away; or −1. */
  int neighbour(int line, int step) {
    int next = line + step;
    if (isBlank(next)) {
      next += step;
    }
    return isBlank(next) ? -1 : next;
  }

  /** A short line under an empty line or buttons, and directly over a byline. */
  boolean isTitle(int line) {
    return !isBlank(line)
        && wordsIn(lines.get(line)) <= TITLE_WORDS
        && !isOverComments(line)
        && !Buttons.is(lines.get(line))
        && (isBlank(line - 1) || Buttons.is(lines.get(line - 1)));
  }

  /** A title that says so itself: {@code Re: ...}, {@code ... (Score:3)}. */
  boolean isSubject(int line) {
    return isTitle(line) && SUBJECT.matcher(lines.get(line).strip()).matches();
  }

  /** A number of comments or a heading over them. */
  boolean isOverComments(int line) {
    String text = lines.get(line);
    return isCountOrHeading(text)
        && counts.getOrDefault(text.strip(), 0) < REPEATED
        && !(isButton(neighbour(line, -1)) && isButton(neighbour(line, 1)));
  }

  private boolean isButton(int line) {
    return line >= 0
        && Buttons.is(lines.get(line))
        && lines.get(line).chars().anyMatch(Character::isLetter);
  }

  /** A number of comments or replies, wherever it stands. */
  boolean isCount(int line) {
    return isCountOrHeading(lines.get(line));
  }

  private static boolean isCountOrHeading(String text) {
    return text.length() < 130 && (Furniture.declared(text) >= 0 || Furniture.isHeading(text));
  }

  /** The nearest heading over comments within a few lines of text above a line, or −1. */
  int headingAbove(int line) {
    int seen = 0;
    for (int k = line - 1; k >= 0 && seen < HEADING_REACH; k--) {
      if (!lines.get(k).isBlank()) {
        if (isOverComments(k)) {
          return k;
        }
        if (wordsIn(lines.get(k)) > 25) {
          return -1;
        }
        seen++;
      }
    }
    return -1;
  }

  /** How many comments the page declares in one of the lines given, or null. */
  @Nullable Integer declaredIn(int from, int to) {
    for (int line = Math.max(0, from); line < to; line++) {
      int count = Furniture.declared(lines.get(line));
      if (count >= 0) {
        return count;
      }
    }
    return null;
  }

  String line(int line) {
    return lines.get(line);
  }

  int size() {
    return lines.size();
  }
}
