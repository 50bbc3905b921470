package org.commentariat.analysis.tests;

import java.util.Map;
import java.util.SortedMap;
import org.commentariat.statistics.MultipleTests;

/** How p-values are adjusted for the number of tests. */
public enum Adjustment {
  /** Bounds the chance of any false finding (Holm 1979). */
  HOLM(
      "Holm-adjusted",
      "Holm 1979",
      "the chance of even one false finding among them stays below 5%") {
    @Override
    SortedMap<String, Double> of(Map<String, Double> p) {
      return MultipleTests.holm(p);
    }
  },
  /** Bounds the expected share of false findings among all (Benjamini and Hochberg 1995). */
  BENJAMINI_HOCHBERG(
      "BH-adjusted",
      "Benjamini and Hochberg 1995",
      "of the findings below 0.05 at most 5% are expected to be false, if the tests do not oppose"
          + " each other") {
    @Override
    SortedMap<String, Double> of(Map<String, Double> p) {
      return MultipleTests.benjaminiHochberg(p);
    }
  };

  private final String label;
  private final String source;
  private final String meaning;

  Adjustment(String label, String source, String meaning) {
    this.label = label;
    this.source = source;
    this.meaning = meaning;
  }

  /** Adjusted p-values by the names of their tests. */
  abstract SortedMap<String, Double> of(Map<String, Double> p);

  /** What an adjusted p-value is called: {@code Holm-adjusted}. */
  public String label() {
    return label;
  }

  /** Author and year. */
  public String source() {
    return source;
  }

  /** What is bounded, as a clause. */
  public String meaning() {
    return meaning;
  }
}
