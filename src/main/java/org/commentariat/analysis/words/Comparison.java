package org.commentariat.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.words.Keyness;
import org.commentariat.statistics.words.LogOdds;
import org.commentariat.statistics.words.Usage;
import org.commentariat.statistics.words.UserTest;
import org.commentariat.statistics.words.WordTest.Counts;
import org.jspecify.annotations.Nullable;

/** Compares the words of the comments that hold one code with those of all others. */
final class Comparison {
  /** Words that are kept, each way. */
  private static final int KEPT = 100;

  private final String code;
  private final WordIndex index;
  private final LogOdds logOdds;
  private final Keyness keyness;
  private final double alpha;
  private final boolean[] holds;
  private final CodeWords.Body with;
  private final CodeWords.Body without;
  private final UserTest byPerson;

  Comparison(String code, WordIndex index, LogOdds logOdds, double level) {
    this.code = code;
    this.index = index;
    this.logOdds = logOdds;
    this.keyness = new Keyness(level);
    this.alpha = SixDecimals.of(1 - level);
    this.holds = new boolean[index.comments()];
    long[] first = new long[index.people()];
    long[] second = new long[index.people()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = index.comment(i).codes().contains(code);
      (holds[i] ? first : second)[index.person(i)] += index.length(i);
    }
    this.with = body(true, first);
    this.without = body(false, second);
    this.byPerson = new UserTest(first, second);
  }

  private CodeWords.Body body(boolean held, long[] words) {
    int[] own = IntStream.range(0, holds.length).filter(i -> holds[i] == held).toArray();
    int people = (int) Arrays.stream(own).map(index::person).distinct().count();
    return new CodeWords.Body(own.length, people, Arrays.stream(words).sum());
  }

  /** Compares these words, given with the comment of each of their occurrences. */
  CodeWords of(Map<String, int[]> words) {
    String reason = reason(words.isEmpty());
    if (reason != null) {
      return new CodeWords(code, with, without, 0, 0, 0, List.of(), List.of(), reason);
    }
    List<Word> compared = new ArrayList<>();
    words.forEach((word, places) -> compared.add(compare(word, uses(places))));
    List<Word> found = adjusted(compared);
    return new CodeWords(
        code,
        with,
        without,
        found.size(),
        (int) found.stream().filter(word -> word.adjusted() <= alpha).count(),
        (int) found.stream().filter(word -> word.setsApart(alpha)).count(),
        first(found, word -> word.z() > 0),
        first(found, word -> word.z() < 0),
        null);
  }

  private @Nullable String reason(boolean noWords) {
    if (with.comments() == 0 || without.comments() == 0) {
      return (with.comments() == 0 ? "no" : "every") + " judged comment holds it";
    }
    if (with.words() == 0 || without.words() == 0) {
      return "the comments that hold it, or the others, have no words";
    }
    if (index.places().size() == 1) {
      return "all comments consist of one word";
    }
    return noWords
        ? "no word is used "
            + Words.FEWEST_OCCURRENCES
            + " times and by "
            + Words.FEWEST_USERS
            + " people"
        : null;
  }

  private List<UserTest.Use> uses(int[] places) {
    List<UserTest.Use> uses = new ArrayList<>();
    int i = 0;
    while (i < places.length) {
      int person = index.person(places[i]);
      int first = 0;
      int second = 0;
      for (; i < places.length && index.person(places[i]) == person; i++) {
        first += holds[places[i]] ? 1 : 0;
        second += holds[places[i]] ? 0 : 1;
      }
      uses.add(new UserTest.Use(person, first, second));
    }
    return uses;
  }

  /** One word, its p-values not adjusted yet, and only its z rounded. */
  private Word compare(String word, List<UserTest.Use> uses) {
    Usage first = usage(uses.stream().mapToInt(UserTest.Use::first).toArray());
    Usage second = usage(uses.stream().mapToInt(UserTest.Use::second).toArray());
    Counts counts =
        new Counts(first.occurrences(), second.occurrences(), with.words(), without.words());
    // both are defined: each body has words, and the background has this one and others
    Estimate effect = (Estimate) logOdds.effect(word, counts);
    TestResult test = (TestResult) logOdds.test(word, counts);
    TestResult key = (TestResult) keyness.test(word, counts);
    return new Word(
        word,
        first,
        second,
        effect,
        SixDecimals.of(Math.signum(effect.value()) * statistic(test)),
        test.p(),
        test.p(),
        byPerson.test(uses),
        null,
        statistic(key),
        key.p(),
        keyness.effect(word, counts));
  }

  private static double statistic(TestResult test) {
    Double statistic = test.statistic();
    return statistic == null ? 0 : statistic;
  }

  private static Usage usage(int[] occurrencesByPerson) {
    return new Usage(
        Arrays.stream(occurrencesByPerson).sum(),
        (int) Arrays.stream(occurrencesByPerson).filter(n -> n > 0).count());
  }

  /** Adjusts the p-values as they are, joined by the word. */
  private static List<Word> adjusted(List<Word> words) {
    SortedMap<String, Double> p = new TreeMap<>();
    SortedMap<String, Double> byPerson = new TreeMap<>();
    SortedMap<String, Double> keyness = new TreeMap<>();
    for (Word word : words) {
      p.put(word.word(), word.p());
      keyness.put(word.word(), word.logLikelihoodAdjusted());
      if (word.byPerson() instanceof TestResult test) {
        byPerson.put(word.word(), test.p());
      }
    }
    Map<String, Double> adjusted = MultipleTests.benjaminiHochberg(p);
    Map<String, Double> byPersonAdjusted = MultipleTests.benjaminiHochberg(byPerson);
    Map<String, Double> keynessAdjusted = MultipleTests.benjaminiHochberg(keyness);
    return words.stream()
        .map(
            word ->
                word.adjusted(
                    SixDecimals.of(adjusted.getOrDefault(word.word(), 1.0)),
                    byPersonAdjusted.containsKey(word.word())
                        ? SixDecimals.of(byPersonAdjusted.getOrDefault(word.word(), 1.0))
                        : null,
                    SixDecimals.of(keynessAdjusted.getOrDefault(word.word(), 1.0))))
        .toList();
  }

  /** Those with the largest z, whichever its sign; among equals in alphabetical order. */
  private static List<Word> first(List<Word> words, Predicate<Word> side) {
    return words.stream()
        .filter(side)
        .sorted(
            Comparator.comparingDouble((Word word) -> -Math.abs(word.z()))
                .thenComparing(Word::word))
        .limit(KEPT)
        .map(Word::rounded)
        .toList();
  }
}
