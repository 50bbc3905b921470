package org.commentariat.statistics.correction;

import org.jspecify.annotations.Nullable;

/**
 * One labelled item, such as a comment.
 *
 * @param cluster what the item belongs to, e.g. its thread or author; items of one cluster resemble
 *     each other
 * @param machine the machine's label, 0 or 1, or its probability in [0, 1]
 * @param human null when the item was not coded
 */
public record Item(String cluster, double machine, @Nullable HumanCode human) {

  public Item {
    if (!(machine >= 0 && machine <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("machine label outside [0, 1]: " + machine);
    }
  }
}
