package org.commentariat.analysis.tests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * Every significance test of a report, adjusted together. The p-values are rounded before they are
 * adjusted, so that whoever reads them can adjust them again and gets the same.
 *
 * @param adjustment how
 * @param tests how many tests could be made; these are adjusted for
 * @param undefined how many could not; they do not count
 * @param significant how many have an adjusted p-value below {@link #SIGNIFICANT}
 * @param entries the tests, in the order of the report
 * @param separate families of tests that are adjusted in their own section, and not here
 */
public record TestList(
    Adjustment adjustment,
    int tests,
    int undefined,
    int significant,
    List<Entry> entries,
    List<SeparateFamily> separate) {

  /** An adjusted p-value below this is called more than chance. */
  public static final double SIGNIFICANT = 0.05;

  /**
   * One test.
   *
   * @param hypothesis what it asks and what it found
   * @param adjusted its p-value adjusted for all tests of the list, or null when it is undefined
   */
  public record Entry(Hypothesis hypothesis, @Nullable Double adjusted) {}

  public TestList {
    entries = List.copyOf(entries);
    separate = List.copyOf(separate);
  }

  /**
   * Lists tests.
   *
   * @param hypotheses all of a report, in its order
   * @param separate families that are adjusted elsewhere
   * @throws IllegalArgumentException when two have one id
   */
  public static TestList of(
      Adjustment adjustment, List<Hypothesis> hypotheses, List<SeparateFamily> separate) {
    Set<String> ids = new HashSet<>();
    SortedMap<String, Double> p = new TreeMap<>();
    for (Hypothesis hypothesis : hypotheses) {
      if (!ids.add(hypothesis.id())) {
        throw new IllegalArgumentException("two tests with the id " + hypothesis.id());
      }
      if (hypothesis.outcome() instanceof TestResult result) {
        p.put(hypothesis.id(), result.p());
      }
    }
    SortedMap<String, Double> adjusted = new TreeMap<>();
    adjustment.of(p).forEach((id, value) -> adjusted.put(id, SixDecimals.of(value)));
    List<Entry> entries = new ArrayList<>();
    for (Hypothesis hypothesis : hypotheses) {
      entries.add(new Entry(hypothesis, adjusted.get(hypothesis.id())));
    }
    int significant = (int) adjusted.values().stream().filter(each -> each < SIGNIFICANT).count();
    return new TestList(
        adjustment, p.size(), hypotheses.size() - p.size(), significant, entries, separate);
  }

  /** The adjusted p-value of a test; null when it is undefined or not in the list. */
  public @Nullable Double adjusted(String id) {
    return entries.stream()
        .filter(entry -> entry.hypothesis().id().equals(id))
        .map(Entry::adjusted)
        .filter(p -> p != null)
        .findFirst()
        .orElse(null);
  }
}
