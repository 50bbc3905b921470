package org.commentariat.analysis.pseudonym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * name of one or two letters, or one that is also an ordinary word, is replaced there too: a text
 * that reads oddly is better than a name that leaks. Parts of a name ("Ann" for "Ann Tolliver") are
 * not recognised.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Pseudonyms {
  /** Stands for the author of a comment whose page does not reveal one. */
  public static final String UNKNOWN = "unknown";

  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> byFirstWord = new HashMap<>();
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
      byFirstWord.computeIfAbsent(word(name, 0), w -> new ArrayList<>()).add(name);
    }
    byFirstWord
        .values()
        .forEach(names -> names.sort(Comparator.comparing(String::length).reversed()));
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
      String name = nameAt(text, i);
      if (name == null) {
        i +=
            wordCharacter(text, i)
                ? word(text, i).length()
                : Character.charCount(text.codePointAt(i));
      } else {
        replacements.add(
            new MaskedText.Replacement(i, i + name.length(), byName.getOrDefault(name, UNKNOWN)));
        i += name.length();
      }
    }
    return MaskedText.of(text, replacements);
  }

  /** The longest name that begins at this place; one in equal case before one in other case. */
  private @Nullable String nameAt(String text, int start) {
    @Nullable String found = null;
    for (String name : byFirstWord.getOrDefault(word(text, start), List.of())) {
      if (found != null && name.length() < found.length()) {
        break;
      }
      int end = start + name.length();
      if (text.regionMatches(true, start, name, 0, name.length()) && !cutsWord(text, end)) {
        if (text.startsWith(name, start)) {
          return name;
        }
        found = found == null ? name : found;
      }
    }
    return found;
  }

  private static boolean cutsWord(String text, int end) {
    return end < text.length()
        && wordCharacter(text, end)
        && wordCharacter(text, text.offsetByCodePoints(end, -1));
  }

  /** The letters and digits from here on, in lower case; or the one sign that stands here. */
  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && wordCharacter(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    end = end == start ? start + Character.charCount(text.codePointAt(start)) : end;
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Ideographs are words of their own: Chinese and Japanese set no space between words. */
  private static boolean wordCharacter(String text, int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
