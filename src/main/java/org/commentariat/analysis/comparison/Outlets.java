package org.commentariat.analysis.comparison;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where articles appeared, as a table tells.
 *
 * @param byThread outlet by the id of the thread; a thread of no known outlet is not among them
 * @param unused rows of the table that say nothing that can be used
 */
public record Outlets(SortedMap<String, String> byThread, int unused) {
  public Outlets {
    byThread = Collections.unmodifiableSortedMap(new TreeMap<>(byThread));
    if (byThread.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an outlet without a name: " + byThread);
    }
    if (unused < 0) {
      throw new IllegalArgumentException("rows below zero: " + unused);
    }
  }

  /** The same with other names of threads and outlets, such as names without commenters' names. */
  public Outlets renamed(UnaryOperator<String> names) {
    SortedMap<String, String> renamed = new TreeMap<>();
    byThread.forEach((thread, outlet) -> renamed.put(names.apply(thread), names.apply(outlet)));
    return new Outlets(renamed, unused);
  }
}
