package org.commentariat.ingest.mail;

import java.util.List;

/** Puts lines together that mail programs broke. */
final class Paragraphs {

  /** Mail is not broken at fewer characters than this. */
  private static final int NARROWEST = 60;

  private Paragraphs() {}

  /**
   * Text of {@code format=flowed} (RFC 3676): a line that ends with a space goes on in the next.
   */
  static String unflowed(String text) {
    StringBuilder unflowed = new StringBuilder(text.length());
    String depth = "";
    boolean open = false;
    for (String line : text.split("\n", -1)) {
      String quotes = line.replaceFirst("(?s)^(>*).*", "$1");
      String words = line.substring(quotes.length()).replaceFirst("^ ", "");
      if (open && quotes.equals(depth)) {
        unflowed.append(words);
      } else {
        unflowed.append(unflowed.isEmpty() ? "" : "\n").append(quotes);
        unflowed.append(quotes.isEmpty() ? "" : " ").append(words);
      }
      open = words.endsWith(" ") && !words.equals("-- ");
      depth = quotes;
    }
    return unflowed.toString();
  }

  /**
   * Lines as paragraphs: a line goes on in the next if the next one's first word had no room left
   * in it. Indented lines, lists and tables keep their lines.
   */
  static String of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String line : lines) {
      String words = line.stripTrailing();
      if (words.isBlank()) {
        before = "";
        continue;
      }
      int room = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
      boolean goesOn =
          !before.isEmpty()
              && Character.isLetterOrDigit(before.charAt(0))
              && Character.isLetterOrDigit(words.codePointAt(0))
              && before.length() + 1 + room > NARROWEST;
      text.append(text.isEmpty() ? "" : goesOn ? " " : "\n").append(words.strip());
      before = words;
    }
    return text.toString();
  }
}
