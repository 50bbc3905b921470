package org.commentariat.analysis.example;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A comment that may be shown as an example.
 *
 * @param id of the comment
 * @param person who wrote it; where that is not known, something that no other comment has
 * @param words how many words of its own it has
 * @param codes that the machine gave it
 * @param probabilities per code, in [0, 1]; of none where the classifier tells none
 */
public record Candidate(
    String id,
    String person,
    int words,
    SortedSet<String> codes,
    SortedMap<String, Double> probabilities) {

  /** Shorter comments show little. */
  static final int FEWEST_WORDS = 5;

  /** Longer comments are not read in a list of examples. */
  static final int MOST_WORDS = 80;

  public Candidate {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
  }

  /** How many stretches of a text stand between spaces. */
  public static int wordsIn(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !within ? 1 : 0;
      within = letter;
    }
    return words;
  }

  boolean isReadable() {
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  /** How far its probability of a code is from another; 0 where none is told. */
  double distance(String code, double from) {
    Double probability = probabilities.get(code);
    return probability == null ? 0 : Math.abs(probability - from);
  }
}
