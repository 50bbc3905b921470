package org.commentariat.statistics.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many items to code.
 *
 * @param codings in all, at least 1
 * @param assumptions what was assumed, by name, in the order in which to print it
 */
public record SamplePlan(int codings, Map<String, Double> assumptions) {

  public SamplePlan {
    if (codings < 1) {
      throw new IllegalArgumentException("a plan of no codings: " + codings);
    }
    assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
  }
}
