package org.commentariat.analysis.structure;

import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers by kind. */
final class Counts {
  private Counts() {}

  static <K> SortedMap<K, Integer> sum(SortedMap<K, Integer> one, SortedMap<K, Integer> other) {
    SortedMap<K, Integer> sum = new TreeMap<>(one);
    other.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return sum;
  }
}
