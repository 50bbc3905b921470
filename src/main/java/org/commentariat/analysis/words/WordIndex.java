package org.commentariat.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who uses which word in which comment, in a few numbers a word: a corpus has millions of words.
 * Comments and people are numbered from 0, the comments of one person one after the other.
 */
final class WordIndex {
  private final List<OwnWords> comments = new ArrayList<>();
  private final int[] people;
  private final int[] lengths;
  private final SortedMap<String, int[]> places = new TreeMap<>();

  /** Of these comments, in any order. */
  WordIndex(List<OwnWords> all) {
    Map<String, List<OwnWords>> byPerson = new LinkedHashMap<>();
    all.forEach(c -> byPerson.computeIfAbsent(c.person(), p -> new ArrayList<>()).add(c));
    people = new int[all.size()];
    lengths = new int[all.size()];
    Map<String, Places> found = new HashMap<>();
    int person = 0;
    for (List<OwnWords> own : byPerson.values()) {
      for (OwnWords comment : own) {
        int number = comments.size();
        comments.add(comment);
        people[number] = person;
        List<String> words = WordForms.of(comment.text());
        lengths[number] = words.size();
        words.forEach(word -> found.computeIfAbsent(word, w -> new Places()).add(number));
      }
      person++;
    }
    found.forEach((word, each) -> places.put(word, each.toArray()));
  }

  /** Every word, in the order of its characters, with the comment of each of its occurrences. */
  SortedMap<String, int[]> places() {
    return Collections.unmodifiableSortedMap(places);
  }

  int comments() {
    return comments.size();
  }

  OwnWords comment(int number) {
    return comments.get(number);
  }

  /** Who wrote a comment. */
  int person(int comment) {
    return people[comment];
  }

  /** How many words a comment has. */
  int length(int comment) {
    return lengths[comment];
  }

  /** How many people there are. */
  int people() {
    return people.length == 0 ? 0 : people[people.length - 1] + 1;
  }

  long occurrences() {
    return Arrays.stream(lengths).asLongStream().sum();
  }

  /** A growing row of numbers. */
  private static final class Places {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    int[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
