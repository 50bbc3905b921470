package org.commentariat.ingest.page.quotation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a page as numbers, so that passages can be compared whatever their case,
 * punctuation, line breaks and invisible characters. Equal words have equal numbers. A line of
 * signs only ({@code :-)}) counts as one word, so that nothing on the page is without words.
 */
public final class Words {

  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] ids = new int[1024];
  private int[] charEnds = new int[1024];
  private int[] lines = new int[1024];
  private final int[] lineStarts;
  private int size;

  public Words(List<String> page) {
    lineStarts = new int[page.size() + 1];
    for (int line = 0; line < page.size(); line++) {
      lineStarts[line] = size;
      addLine(page.get(line), line);
    }
    lineStarts[page.size()] = size;
  }

  private void addLine(String text, int line) {
    StringBuilder word = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int next = at + Character.charCount(sign);
      boolean ideograph = Character.isIdeographic(sign);
      if (Character.isLetterOrDigit(sign) && !ideograph) {
        word.appendCodePoint(sign);
      } else if (!isInside(sign)) {
        add(word, at, line);
        if (ideograph) {
          add(word.appendCodePoint(sign), next, line);
        }
      }
      at = next;
    }
    add(word, text.length(), line);
    if (lineStarts[line] == size && !text.isBlank()) {
      add(word.append(text.strip()), text.length(), line);
    }
  }

  /** Signs that do not part words: apostrophes, accents standing alone, invisible characters. */
  private static boolean isInside(int sign) {
    int type = Character.getType(sign);
    return sign == '\''
        || sign == '\u2019'
        || sign == '\u2018'
        || sign == '`'
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK;
  }

  private void add(StringBuilder word, int charEnd, int line) {
    if (word.isEmpty()) {
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      charEnds = Arrays.copyOf(charEnds, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    ids[size] = numbers.computeIfAbsent(folded, unseen -> numbers.size());
    charEnds[size] = charEnd;
    lines[size] = line;
    size++;
    word.setLength(0);
  }

  public int size() {
    return size;
  }

  /** The number of the word at this place. */
  public int id(int place) {
    return ids[place];
  }

  /** Index of the line that holds the word at this place. */
  public int line(int place) {
    return lines[place];
  }

  /** Index, within its line, of the character after the word at this place. */
  public int charEnd(int place) {
    return charEnds[place];
  }

  /** The place of the first word of a line; of the next word on the page if the line has none. */
  public int lineStart(int line) {
    return lineStarts[line];
  }

  /** The place after the last word of a line. */
  public int lineEnd(int line) {
    return lineStarts[line + 1];
  }

  /** A text without the characters that take no room, such as direction marks. */
  public static String withoutInvisibles(String text) {
    boolean clean =
        text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.FORMAT);
    return clean
        ? text
        : text.codePoints()
            .filter(sign -> Character.getType(sign) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
