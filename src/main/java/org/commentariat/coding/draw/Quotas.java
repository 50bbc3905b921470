package org.commentariat.coding.draw;

import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.coding.Design.Allocation;

/**
 * How many comments to draw from each stratum. Each has its least number first: two, so that its
 * variance can be estimated, or all of it. Then comments go one by one to the stratum that is
 * furthest below its share.
 */
final class Quotas {
  private static final int LEAST = 2;

  private Quotas() {}

  /**
   * The numbers, by name of the stratum; they sum up to {@code n}.
   *
   * @param sizes of the strata, each at least 1
   * @param n in [1, sum of sizes]
   * @throws InvalidDesign when there are more strata than {@code n} can serve
   */
  static SortedMap<String, Integer> of(
      SortedMap<String, Integer> sizes, int n, Allocation allocation) throws InvalidDesign {
    SortedMap<String, Integer> quotas = new TreeMap<>();
    sizes.forEach((name, size) -> quotas.put(name, sizes.size() == 1 ? 0 : Math.min(LEAST, size)));
    int given = sum(quotas);
    if (given > n) {
      throw new InvalidDesign(
          sizes.size()
              + " strata need at least "
              + given
              + " comments (two each, or all where there is one), not "
              + n
              + "; draw more, or stratify by less");
    }
    int all = sum(sizes);
    SortedMap<String, Double> shares = new TreeMap<>();
    sizes.forEach(
        (name, size) ->
            shares.put(
                name,
                allocation == Allocation.EQUAL
                    ? (double) n / sizes.size()
                    : (double) n * size / all));
    for (; given < n; given++) {
      quotas.merge(furthestBelow(shares, sizes, quotas), 1, Integer::sum);
    }
    return quotas;
  }

  private static String furthestBelow(
      SortedMap<String, Double> shares,
      SortedMap<String, Integer> sizes,
      SortedMap<String, Integer> quotas) {
    String furthest = "";
    double largest = Double.NEGATIVE_INFINITY;
    for (String name : shares.keySet()) {
      int quota = quotas.getOrDefault(name, 0);
      double missing = shares.getOrDefault(name, 0.0) - quota;
      if (quota < sizes.getOrDefault(name, 0) && missing > largest) {
        furthest = name;
        largest = missing;
      }
    }
    return furthest;
  }

  private static int sum(SortedMap<String, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
