package org.commentariat.stance.llm.answer;

import java.util.Optional;

/**
 * Finds cited words in the text that they were copied from. Copies often differ in what one does
 * not see: straight quotation marks for curly ones, one blank for a line break, a full stop too
 * many.
 */
final class Verbatim {
  private final String text;
  private final StringBuilder plain = new StringBuilder();

  /** Index in the text of each character of {@link #plain}, and the text's end. */
  private final int[] places;

  Verbatim(String text) {
    this.text = text;
    this.places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      if (c != ' ' || (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ')) {
        places[plain.length()] = i;
        plain.append(c);
      }
    }
    places[plain.length()] = text.length();
  }

  /**
   * Where a stretch stands.
   *
   * @param start index of its first character
   * @param end index after its last character
   */
  record Stretch(int start, int end) {}

  /** The first place where these words stand, or nothing. */
  Optional<Stretch> find(String words) {
    String exact = words.strip();
    int at = exact.isEmpty() ? -1 : text.indexOf(exact);
    if (at >= 0) {
      return Optional.of(new Stretch(at, at + exact.length()));
    }
    String sought = new Verbatim(exact).plain.toString();
    String core = sought.replaceAll("^[\"'.… ]+|[\"'.… ]+$", "");
    at = core.isEmpty() ? -1 : plain.indexOf(core);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Stretch(places[at], places[at + core.length() - 1] + 1));
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }
}
