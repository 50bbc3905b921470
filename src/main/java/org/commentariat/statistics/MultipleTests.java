package org.commentariat.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adjusts p-values for the number of tests made: of twenty true null hypotheses one looks
 * significant at .05.
 *
 * <p>Both methods take p-values by the name of their test and return adjusted p-values by the same
 * names; a test that was undefined is not among them and does not count. They equal R {@code
 * p.adjust}. A p-value outside [0, 1], or NaN, is refused.
 */
public final class MultipleTests {

  private MultipleTests() {}

  /**
   * Step-down adjustment that keeps the chance of any false rejection below the level, whatever the
   * dependence between the tests (Holm 1979, Scandinavian Journal of Statistics 6:65–70).
   */
  public static SortedMap<String, Double> holm(Map<String, Double> p) {
    List<Map.Entry<String, Double>> ascending = ascending(p);
    SortedMap<String, Double> adjusted = new TreeMap<>();
    double highest = 0;
    for (int i = 0; i < ascending.size(); i++) {
      highest = Math.max(highest, (ascending.size() - i) * ascending.get(i).getValue());
      adjusted.put(ascending.get(i).getKey(), Math.min(1, highest));
    }
    return Collections.unmodifiableSortedMap(adjusted);
  }

  /**
   * Step-up adjustment that keeps the expected share of false rejections among all rejections below
   * the level, for independent or positively dependent tests (Benjamini and Hochberg 1995,
   * doi:10.1111/j.2517-6161.1995.tb02031.x).
   */
  public static SortedMap<String, Double> benjaminiHochberg(Map<String, Double> p) {
    List<Map.Entry<String, Double>> ascending = ascending(p);
    SortedMap<String, Double> adjusted = new TreeMap<>();
    double lowest = 1;
    for (int i = ascending.size() - 1; i >= 0; i--) {
      double scaled = (double) ascending.size() / (i + 1) * ascending.get(i).getValue();
      lowest = Math.min(lowest, scaled);
      adjusted.put(ascending.get(i).getKey(), lowest);
    }
    return Collections.unmodifiableSortedMap(adjusted);
  }

  private static List<Map.Entry<String, Double>> ascending(Map<String, Double> p) {
    p.forEach(
        (test, value) -> {
          if (!(value >= 0 && value <= 1)) { // negated so that NaN is refused too
            throw new IllegalArgumentException("p-value of " + test + " outside [0, 1]: " + value);
          }
        });
    return p.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
  }
}
