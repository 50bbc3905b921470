package org.commentariat.analysis.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commentariat.analysis.alias.Alias.Reason;
import org.commentariat.analysis.alias.Aliases.Author;

/**
 * Long names that differ in one letter put in, left out or changed, or in two neighbours swapped.
 * Such names have a name in common that is left when a letter of each is left out, so that only
 * names that share one need be compared.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">Damerau 1964, the four kinds of error</a>
 * @see <a href="https://doi.org/10.1145/1963190.1963191">Boytsov 2011, neighbourhoods by
 *     deletion</a>
 */
final class OneLetter {

  /** Letters of a name in one word, and of a name in several, below which a letter tells. */
  private static final int LONG_WORD = 10;

  private static final int LONG_NAME = 9;

  /** Letters of the word of several that differs. */
  private static final int LONG_PART = 5;

  private static final int INDEX_BITS = 24;

  private OneLetter() {}

  /**
   * @param authors no two with equal words, those with most comments first
   */
  static List<Alias> among(List<Author> authors) {
    long[] variants = variants(authors);
    List<Alias> aliases = new ArrayList<>();
    int from = 0;
    long mask = (1L << INDEX_BITS) - 1;
    List<Long> seen = new ArrayList<>();
    for (int to = 1; to <= variants.length; to++) {
      if (to == variants.length || (variants[to] & ~mask) != (variants[from] & ~mask)) {
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            seen.add(((variants[i] & mask) << 32) | (variants[j] & mask));
          }
        }
        from = to;
      }
    }
    seen.stream()
        .distinct()
        .sorted()
        .forEach(
            pair -> {
              Author one = authors.get((int) (pair >>> 32));
              Author other = authors.get(pair.intValue());
              if (differ(one.spelling().words(), other.spelling().words())) {
                aliases.add(one.and(other, Reason.ONE_LETTER));
              }
            });
    return aliases;
  }

  /** Names, and names less a letter: a hash above, the index of the author below; sorted. */
  private static long[] variants(List<Author> authors) {
    long[] variants = new long[authors.stream().mapToInt(a -> joined(a).length() + 1).sum()];
    int size = 0;
    for (int index = 0; index < Math.min(authors.size(), 1 << INDEX_BITS); index++) {
      String name = joined(authors.get(index));
      if (name.length() >= LONG_NAME - 1) {
        variants[size++] = hash(name, name.length()) | index;
        for (int left = 0; left < name.length(); left++) {
          if (left == 0 || name.charAt(left) != name.charAt(left - 1)) {
            variants[size++] = hash(name, left) | index;
          }
        }
      }
    }
    long[] sorted = Arrays.copyOf(variants, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static String joined(Author author) {
    return String.join("", author.spelling().words());
  }

  /** Of the name without the letter at one place (FNV-1a, spread). */
  private static long hash(String name, int without) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      if (i != without) {
        hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
      }
    }
    hash ^= hash >>> 29;
    return (hash * 0xbf58476d1ce4e5b9L) << INDEX_BITS;
  }

  /** Whether the only difference stands inside one long word. */
  static boolean differ(List<String> one, List<String> other) {
    if (one.size() == other.size() && one.size() > 1) {
      int different = -1;
      for (int i = 0; i < one.size(); i++) {
        if (!one.get(i).equals(other.get(i))) {
          if (different >= 0) {
            return false;
          }
          different = i;
        }
      }
      return different >= 0
          && String.join("", one).length() >= LONG_NAME
          && isInside(one.get(different), other.get(different), LONG_PART);
    }
    return isInside(String.join("", one), String.join("", other), LONG_WORD);
  }

  /**
   * Whether one letter, neither the first nor the last, makes the difference of two words: another
   * first letter makes another name (Ron, Don), another last letter another gender or number.
   */
  private static boolean isInside(String one, String other, int fewest) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (longer < fewest || longer - shorter > 1) {
      return false;
    }
    int from = 0;
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (behind < shorter - from
        && one.charAt(one.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
      behind++;
    }
    String left = one.substring(from, one.length() - behind);
    String right = other.substring(from, other.length() - behind);
    boolean swapped =
        left.length() == 2 && right.equals(new StringBuilder(left).reverse().toString());
    boolean oneLetter = Math.max(left.length(), right.length()) == 1;
    return from > 0
        && behind > 0
        && (swapped || oneLetter)
        && (left + right).codePoints().allMatch(Character::isLetter);
  }
}
