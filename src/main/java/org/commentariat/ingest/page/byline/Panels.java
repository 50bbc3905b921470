package org.commentariat.ingest.page.byline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.ingest.page.furniture.Headline;

/**
 * Panels about the members of a forum at the beginning of comments: lines such as {@code Location}
 * that return on most comments, each followed by a line that holds its value.
 */
final class Panels {

  private static final int DEEPEST = 16;
  private static final int LONGEST_LABEL = 25;
  private static final int LONGEST_VALUE = 45;
  private static final int LEAST_COMMENTS = 3;
  private static final int LEAST_LABELS = 2;
  private static final double MOST = 0.6;

  private final PageFacts page;
  private final Map<String, Integer> starts = new HashMap<>();
  private final Set<String> labels = new HashSet<>();
  private final int most;

  /**
   * @param beginnings the first lines under the end of the comment before
   */
  Panels(PageFacts page, List<Integer> beginnings) {
    this.page = page;
    most = (int) Math.max(LEAST_COMMENTS, Math.ceil(MOST * beginnings.size()));
    beginnings.forEach(this::count);
    for (int from : beginnings) {
      for (int line = from; line < endOfShort(from); line++) {
        if (returns(line) && hasValue(line)) {
          labels.add(page.line(line).strip());
        }
      }
    }
  }

  private void count(int from) {
    Set<String> seen = new HashSet<>();
    for (int line = from; line < endOfShort(from); line++) {
      seen.add(page.line(line).strip());
    }
    seen.forEach(text -> starts.merge(text, 1, Integer::sum));
  }

  /** The line after the first lines that are as short as those of a panel. */
  private int endOfShort(int from) {
    int line = from;
    while (line < page.size() && line < from + DEEPEST && isShort(line)) {
      line++;
    }
    return line;
  }

  private boolean isShort(int line) {
    return !page.isBlank(line)
        && page.line(line).length() <= LONGEST_VALUE
        && !Headline.isProse(page.line(line));
  }

  private boolean returns(int line) {
    String text = page.line(line).strip();
    return text.length() <= LONGEST_LABEL
        && text.codePoints().anyMatch(Character::isLetter)
        && starts.getOrDefault(text, 0) >= most;
  }

  private boolean hasValue(int line) {
    return line + 1 < page.size() && isShort(line + 1) && !returns(line + 1);
  }

  /** The line after the panel that begins here; the same line if none does. */
  int endAt(int from, int to) {
    if (labels.size() < LEAST_LABELS) {
      return from;
    }
    int end = from;
    for (int line = from; line < Math.min(to, endOfShort(from)); line++) {
      if (labels.contains(page.line(line).strip()) && hasValue(line)) {
        end = Math.min(to, line + 2);
      }
    }
    return end;
  }
}
