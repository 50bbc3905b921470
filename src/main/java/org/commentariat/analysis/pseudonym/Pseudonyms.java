package org.commentariat.analysis.pseudonym;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for the names of commenters: "Commenter 1" for the first author in the order of the
 * input, and so on. One name is one person, in whichever thread it stands. Persons who are only
 * quoted are numbered after all authors.
 *
 * <p>In a text, every occurrence of a name as a whole word is replaced, in upper or lower case. A
 * name that is also an ordinary word is replaced there too: a text that reads oddly is better than
 * a name that leaks. Only a name of one character or of digits alone tells nobody apart; it is
 * replaced where it is used as a name, after {@code @} or before {@code said} or {@code wrote}.
 * Parts of a name ("Ann" for "Ann Tolliver") are not recognised.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Pseudonyms {
  /** Stands for the author of a comment whose page does not reveal one. */
  public static final String UNKNOWN = "unknown";

  /** A regular expression that the stand-in of any commenter matches as a whole. */
  public static final String STAND_IN = "Commenter \\d+";

  private static final SortedSet<Integer> NO_LENGTHS = Collections.emptySortedSet();

  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Map<String, String> byFoldedName = new HashMap<>();
  private final Map<String, SortedSet<Integer>> lengthsByFirstWord = new HashMap<>();
  private final int authors;

  /** For all who appear in these threads. */
  public Pseudonyms(List<CommentThread> threads) {
    threads.stream().flatMap(t -> t.comments().stream()).map(Comment::author).forEach(this::add);
    authors = byName.size();
    threads.stream()
        .flatMap(t -> t.comments().stream())
        .flatMap(c -> c.quotations().stream())
        .map(Quotation::author)
        .forEach(this::add);
    for (String name : byName.keySet()) {
      byFoldedName.putIfAbsent(folded(name), name);
      lengthsByFirstWord
          .computeIfAbsent(
              folded(name.substring(0, wordEnd(name, 0))),
              w -> new TreeSet<>(Comparator.reverseOrder()))
          .add(name.length());
    }
  }

  private void add(@Nullable String name) {
    if (name != null && !name.isBlank()) {
      byName.putIfAbsent(name.strip(), "Commenter " + (byName.size() + 1));
    }
  }

  /** Number of known authors: those named by at least one comment of their own. */
  public int authors() {
    return authors;
  }

  /** The pseudonym of an author; {@link #UNKNOWN} for null. */
  public String of(@Nullable String author) {
    return author == null ? UNKNOWN : byName.getOrDefault(author.strip(), UNKNOWN);
  }

  /** The text with every name replaced; null for null. */
  public @Nullable String maskOrNull(@Nullable String text) {
    return text == null ? null : mask(text).text();
  }

  /** The text with every name replaced, and where its parts have moved to. */
  public MaskedText mask(String text) {
    List<MaskedText.Replacement> replacements = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = wordEnd(text, i);
      String name = nameAt(text, i, folded(text.substring(i, end)));
      if (name != null) {
        end = i + name.length();
        String pseudonym = byName.getOrDefault(name, UNKNOWN);
        replacements.add(new MaskedText.Replacement(i, end, pseudonym));
      }
      i = end;
    }
    return MaskedText.of(text, replacements);
  }

  /** The longest name that begins at this place; one in equal case before one in other case. */
  private @Nullable String nameAt(String text, int start, String firstWord) {
    for (int length : lengthsByFirstWord.getOrDefault(firstWord, NO_LENGTHS)) {
      int end = start + length;
      if (end <= text.length() && !cutsWord(text, end)) {
        String exact = text.substring(start, end);
        @Nullable String name = byName.containsKey(exact) ? exact : byFoldedName.get(folded(exact));
        if (name != null && (isTelling(name) || isUsedAsName(text, start, end))) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean isTelling(String name) {
    return name.codePointCount(0, name.length()) > 1
        && !name.codePoints().allMatch(Character::isDigit);
  }

  private static boolean isUsedAsName(String text, int start, int end) {
    return (start > 0 && text.charAt(start - 1) == '@')
        || text.startsWith(" said", end)
        || text.startsWith(" wrote", end);
  }

  private static boolean cutsWord(String text, int end) {
    return end < text.length()
        && wordCharacter(text, end)
        && wordCharacter(text, text.offsetByCodePoints(end, -1));
  }

  /** Where the letters and digits end that begin here; or the one sign that stands here. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && wordCharacter(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end == start ? start + Character.charCount(text.codePointAt(start)) : end;
  }

  /**
   * Without the difference of case, every blank (a line break, say) a space; unlike lower case,
   * always of the same length.
   */
  private static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      folded[i] = blank ? ' ' : Character.toLowerCase(Character.toUpperCase(c));
    }
    return new String(folded);
  }

  /** Ideographs are words of their own: Chinese and Japanese set no space between words. */
  private static boolean wordCharacter(String text, int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
