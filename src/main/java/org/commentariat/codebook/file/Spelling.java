package org.commentariat.codebook.file;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a mistyped word was meant to be. */
final class Spelling {
  private static final int FARTHEST = 2;

  private Spelling() {}

  /** "; did you mean …?", or nothing when no known word is within two slips of the pen. */
  static String suggestion(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(written, word) <= FARTHEST)
        .min(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()))
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("");
  }

  /** Levenshtein's distance: insertions, deletions and replacements between two words. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], above[j]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
