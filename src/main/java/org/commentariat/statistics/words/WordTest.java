package org.commentariat.statistics.words;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;

/** Compares every word of two bodies of text, joined by the word. */
public interface WordTest {

  /**
   * Compares one word.
   *
   * @return its effect, above 0 when it is more frequent in the first body; undefined where the
   *     test is made but has no effect to state
   */
  Measure effect(String word, Counts counts);

  /** Tests one word. */
  TestOutcome test(String word, Counts counts);

  /**
   * A word in two bodies of text.
   *
   * @param first occurrences in the first
   * @param second occurrences in the second
   * @param firstTotal occurrences of all words in the first
   * @param secondTotal occurrences of all words in the second
   */
  record Counts(long first, long second, long firstTotal, long secondTotal) {}

  /**
   * Compares all words.
   *
   * @param adjustment of the p-values for their number, e.g. {@link MultipleTests#holm}
   * @return by word, in alphabetical order of code units; a word in neither body is not among them
   */
  default SortedMap<String, Distinction> compare(
      Map<String, Usage> first,
      Map<String, Usage> second,
      Function<Map<String, Double>, ? extends Map<String, Double>> adjustment) {
    SortedMap<String, Distinction> raw = new TreeMap<>();
    SortedMap<String, Double> p = new TreeMap<>();
    long firstTotal = total(first);
    long secondTotal = total(second);
    for (String word : words(first, second)) {
      Usage one = first.getOrDefault(word, Usage.NONE);
      Usage other = second.getOrDefault(word, Usage.NONE);
      Counts counts = new Counts(one.occurrences(), other.occurrences(), firstTotal, secondTotal);
      TestOutcome outcome = test(word, counts);
      raw.put(word, new Distinction(one, other, effect(word, counts), outcome, null));
      if (outcome instanceof TestResult test) {
        p.put(word, test.p());
      }
    }
    Map<String, ? extends Double> adjusted = adjustment.apply(p);
    raw.replaceAll((word, distinction) -> distinction.adjustedTo(adjusted.get(word)));
    return Collections.unmodifiableSortedMap(raw);
  }

  private static SortedSet<String> words(Map<String, Usage> first, Map<String, Usage> second) {
    SortedSet<String> words = new TreeSet<>();
    for (Map<String, Usage> body : List.of(first, second)) {
      body.forEach(
          (word, usage) -> {
            if (usage.occurrences() > 0) {
              words.add(word);
            }
          });
    }
    return words;
  }

  private static long total(Map<String, Usage> body) {
    return body.values().stream().mapToLong(Usage::occurrences).sum();
  }
}
