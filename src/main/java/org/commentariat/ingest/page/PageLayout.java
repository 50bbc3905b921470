package org.commentariat.ingest.page;

import java.util.List;
import java.util.function.Predicate;
import org.commentariat.ingest.page.furniture.Furniture;
import org.commentariat.ingest.page.furniture.Headline;
import org.commentariat.ingest.page.quotation.SaidLine;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a page lie.
 *
 * @param title the headline, or null where there is none
 * @param first index of the first line of the comments
 * @param end index of the line after the comments; equal to {@code first} on a page without
 * @param declared how many comments the page says it has, or null
 * @param unfulfilled index of a line that declares comments though none follow, or −1
 */
record PageLayout(
    @Nullable String title, int first, int end, @Nullable Integer declared, int unfulfilled) {

  /** Paragraphs of an article before the comments, where nothing else shows that these follow. */
  private static final int ARTICLE_PARAGRAPHS = 2;

  private static final int MOST_NOTICES = 8;

  /**
   * Finds the parts of a page.
   *
   * @param announced the lines that seem to announce a quotation
   * @param proven those of them that are followed by words that stand before on the page
   */
  static PageLayout of(List<String> lines, List<SaidLine> announced, List<SaidLine> proven) {
    int heading = proven.isEmpty() ? headingByCount(lines) : headingBefore(proven, lines);
    if (heading < 0 && proven.isEmpty() && !announced.isEmpty()) {
      heading = headingBefore(announced, lines);
    }
    String title = Headline.of(lines, heading < 0 ? lines.size() : heading);
    if (heading < 0) {
      return withoutComments(title, lines);
    }
    Integer declared = declaredBefore(lines, heading);
    int first = heading;
    while (first < lines.size() && isAboveComments(lines.get(first))) {
      int count = Furniture.declared(lines.get(first));
      declared = count >= 0 ? Integer.valueOf(count) : declared;
      first++;
    }
    int end = endOfComments(lines, first, announced);
    return end == first
        ? new PageLayout(title, first, first, declared == null || declared > 0 ? null : 0, heading)
        : new PageLayout(title, first, end, declared, -1);
  }

  private static PageLayout withoutComments(@Nullable String title, List<String> lines) {
    Integer declared = null;
    int unfulfilled = -1;
    boolean otherStories = false; // whose numbers say nothing about this page
    for (int line = 0; line < lines.size() && !otherStories; line++) {
      otherStories = Furniture.isFooter(lines.get(line)) && Headline.of(lines, line) != null;
      int count = Furniture.declared(lines.get(line));
      if (count == 0) {
        declared = 0;
      } else if (count > 0) {
        unfulfilled = line;
      }
    }
    return new PageLayout(
        title, lines.size(), lines.size(), declared, declared == null ? unfulfilled : -1);
  }

  /** The number in the last few lines before the heading, or null. */
  private static @Nullable Integer declaredBefore(List<String> lines, int heading) {
    for (int line = heading; line >= Math.max(0, heading - MOST_NOTICES); line--) {
      int count = Furniture.declared(lines.get(line));
      if (count >= 0) {
        return count;
      }
    }
    return null;
  }

  private static boolean isAboveComments(String line) {
    return line.isBlank() || Furniture.declared(line) >= 0 || isHeadingOrNotice(line);
  }

  /** The line over the comments; −1 if there are none. */
  private static int headingBefore(List<SaidLine> announced, List<String> lines) {
    int heading = -1;
    int notice = -1;
    for (int line = 0; line < announced.get(0).line(); line++) {
      String text = lines.get(line);
      if (Furniture.declared(text) > 0) {
        heading = line;
        if (follows(lines, line, Furniture::isNotice)) {
          break; // nothing is surer, and a later number may be a writer's
        }
      } else if (Furniture.isHeading(text)) {
        heading = line;
      } else if (Furniture.isNotice(text)) {
        notice = line;
      }
    }
    return heading < 0 ? notice : heading;
  }

  /** On a page without quotations only a number that the following lines bear out counts. */
  private static int headingByCount(List<String> lines) {
    int heading = -1;
    int headingCount = 0;
    for (int line = 0; line < lines.size(); line++) {
      int count = Furniture.declared(lines.get(line));
      if (count > 0
          && (heading < 0 || count == headingCount)
          && commentsFollow(lines, line, count)) {
        heading = line;
        headingCount = count;
      }
    }
    return heading < 0 ? headingByWord(lines) : heading;
  }

  /** A heading without a number counts where an article stands before it and prose after it. */
  private static int headingByWord(List<String> lines) {
    for (int line = lines.size() - 1; line >= 0; line--) {
      if (Furniture.isHeading(lines.get(line)) && commentsFollow(lines, line, 1)) {
        return line;
      }
    }
    return -1;
  }

  private static boolean isHeadingOrNotice(String line) {
    return Furniture.isHeading(line) || Furniture.isNotice(line);
  }

  /** Whether, without any quotation to show it, the lines after a number look like comments. */
  private static boolean commentsFollow(List<String> lines, int heading, int count) {
    int first = heading + 1;
    while (first < lines.size() && isAboveComments(lines.get(first))) {
      first++;
    }
    int end = endOfComments(lines, first, List.of());
    if (follows(lines, heading, Furniture::isClosing)) {
      return lines.subList(first, end).stream()
          .anyMatch(line -> Headline.endsLikeASentence(line) || Headline.isProse(line));
    }
    int prose = proseParagraphs(lines, first, end);
    boolean enough = prose > 0 && prose * 5 >= Math.min(count, 50) * 3;
    return enough && proseParagraphs(lines, 0, heading) >= ARTICLE_PARAGRAPHS;
  }

  /** Whether one of the two lines of text after a heading is such a notice. */
  private static boolean follows(List<String> lines, int heading, Predicate<String> notice) {
    int line = heading + 1;
    for (int seen = 0; line < lines.size() && seen < 2; line++) {
      if (notice.test(lines.get(line))) {
        return true;
      }
      seen += lines.get(line).isBlank() ? 0 : 1;
    }
    return false;
  }

  private static int proseParagraphs(List<String> lines, int first, int end) {
    int prose = 0;
    for (int line = first; line < end; line++) {
      boolean last = line + 1 == end || lines.get(line + 1).isBlank();
      if (last && Headline.isProse(lines.get(line))) {
        prose++;
      }
    }
    return prose;
  }

  /** Comments end before the first line of the site's own after the last quotation. */
  private static int endOfComments(List<String> lines, int first, List<SaidLine> announced) {
    int from = announced.isEmpty() ? first : announced.get(announced.size() - 1).line() + 1;
    int end = Math.max(first, from);
    while (end < lines.size()
        && !Furniture.isFooter(lines.get(end))
        && !(end > first && Furniture.isNotice(lines.get(end)))) {
      end++;
    }
    while (end > first && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }
}
