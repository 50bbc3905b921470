package org.commentariat.ingest.assembly;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes out of texts what no writer meant to be seen, and counts it. White space other than tabs
 * and line feeds is kept; joiners that letters and emoji need are kept. Not for several threads at
 * once.
 */
final class CleanText {

  /** What is repaired. */
  enum Repair {
    CONTROL("control characters taken out"),
    INVISIBLE("invisible or direction-changing characters taken out"),
    LONE_SURROGATE("halves of characters shown as \uFFFD");

    private final String words;

    Repair(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Map<Repair, Integer> counts = new EnumMap<>(Repair.class);

  /** What was repaired so far. */
  Map<Repair, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The text without what is not meant to be seen, with line feeds as line ends. */
  String of(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : repaired(text, at);
  }

  private static boolean isPlain(char sign) {
    return (sign >= ' ' && sign < 0x7f)
        || sign == '\n'
        || sign == '\t'
        || (sign > 0x9f && sign < 0x2000);
  }

  private String repaired(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int at = from; at < text.length(); at++) {
      char sign = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (sign == '\r') {
        clean.append(next == '\n' ? "" : "\n");
      } else if (Character.isHighSurrogate(sign) && Character.isLowSurrogate(next)) {
        clean.append(sign).append(next);
        at++;
      } else if (Character.isSurrogate(sign)) {
        clean.append('\uFFFD');
        count(Repair.LONE_SURROGATE);
      } else if (isControl(sign)) {
        count(Repair.CONTROL);
      } else if (isInvisible(sign)) {
        count(Repair.INVISIBLE);
      } else {
        clean.append(sign);
      }
    }
    return clean.toString();
  }

  private void count(Repair repair) {
    counts.merge(repair, 1, Integer::sum);
  }

  private static boolean isControl(char sign) {
    return (sign < ' ' && sign != '\n' && sign != '\t' && sign != '\f' && sign != '\u000B')
        || (sign >= 0x7f && sign <= 0x9f && sign != '\u0085');
  }

  /** Zero-width spaces and marks of direction that reach past a word; not the joiners. */
  private static boolean isInvisible(char sign) {
    return sign == '\u200B'
        || sign == '\u2060'
        || sign == '\uFEFF'
        || (sign >= '\u202A' && sign <= '\u202E')
        || (sign >= '\u2066' && sign <= '\u2069');
  }
}
