package org.commentariat.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom comments address by name or number, among those before them on the page. Comments are told
 * by their index.
 */
final class Addressing {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:(?:@|re:?|(?:in )?(?:reply|response|answer)(?:ing)? to|to)\\s{0,2})?(?:comment\\s{0,2}|post\\s{0,2})?"
              + "(?:#|no\\.?\\s?|(?<=comment\\s)|(?<=@))(?<number>\\d{1,5})\\b");
  private static final Pattern FIRST_SIGNS =
      Pattern.compile("^[\\s\\p{Punct}\u2013\u2014\u201c]*+");
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_WORDS = 4;

  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<Integer, Integer> byNumber = new HashMap<>();

  /**
   * Whom a comment addresses.
   *
   * @param comment index of the comment answered
   * @param others how many more comments that person has written before
   * @param between comments between the two
   */
  record Found(int comment, int others, int between) {}

  /** Remembers a comment; to be called in the order of the page. */
  void add(int comment, @Nullable String author, int number) {
    if (author != null) {
      String name = folded(author);
      byName.computeIfAbsent(name, unseen -> new ArrayList<>()).add(comment);
      String[] parts = name.split(" ", -1);
      if (parts.length > 1 && parts[0].length() >= FEWEST_LETTERS) {
        shortNames.merge(parts[0], name, (a, b) -> a.equals(b) ? a : "");
      }
    }
    if (number >= 0) {
      byNumber.putIfAbsent(number, comment);
    }
  }

  /** The latest comment before of a person named. */
  @Nullable Found named(String name, int comment) {
    String key = folded(name);
    List<Integer> written = byName.get(key);
    if (written == null) {
      written = byName.get(shortNames.getOrDefault(key, ""));
    }
    if (written == null) {
      return null;
    }
    int latest = written.get(written.size() - 1);
    return new Found(latest, written.size() - 1, comment - latest - 1);
  }

  /** Index of the comment whose number a text begins with, as in {@code #3} or {@code @12}; −1. */
  int numbered(String text) {
    Matcher found = NUMBER.matcher(text.substring(0, Math.min(60, text.length())));
    return found.find() ? byNumber.getOrDefault(Integer.parseInt(found.group("number")), -1) : -1;
  }

  /**
   * Whom the first words of a text speak to: {@code @NAME}, or a name and then {@code ,}, {@code :}
   * or a dash.
   *
   * @param author of the text, who is not addressed
   */
  @Nullable Found mentioned(String text, @Nullable String author, int comment) {
    String opening = text.substring(0, Math.min(120, text.length())).strip();
    boolean at = opening.startsWith("@") || opening.startsWith("#") || opening.startsWith("to @");
    String rest = FIRST_SIGNS.matcher(opening).replaceFirst("");
    Found longest = null;
    int end = 0;
    for (int words = 0; words < MOST_WORDS && end < rest.length(); words++) {
      end = endOfWord(rest, end);
      String name = rest.substring(0, end).replaceAll("[\\p{Punct}\u2013\u2014\u2026]+$", "");
      boolean own = author != null && folded(author).equals(folded(name));
      boolean addressed = at || isBreak(rest, name.length());
      if (!own && addressed && name.length() >= (at ? 2 : FEWEST_LETTERS)) {
        Found found = named(name, comment);
        longest = found == null ? longest : found;
      }
    }
    return longest;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    String rest = text.substring(at);
    return rest.matches("(?s)(?:[,:;]|\\s?[\u2013\u2014-]{1,2}\\s|\\s?\\n|\\.{2,}|!).*");
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
