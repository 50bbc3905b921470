package org.commentariat.statistics.correction;

import org.jspecify.annotations.Nullable;

/**
 * One labelled item, such as a comment.
 *
 * @param cluster what the item belongs to, e.g. its thread or author; items of one cluster resemble
 *     each other
 * @param machine the machine's label, 0 or 1, or its probability in [0, 1]
 * @param human null when the item was not coded
 * @param weight how much it counts in the share, above 0: 1 for shares of items; one over the
 *     number of an author's comments where each author is to count once
 */
public record Item(String cluster, double machine, @Nullable HumanCode human, double weight) {

  public Item {
    if (!(machine >= 0 && machine <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("machine label outside [0, 1]: " + machine);
    }
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException("weight of an item not above 0: " + weight);
    }
  }

  /** An item that counts once. */
  public Item(String cluster, double machine, @Nullable HumanCode human) {
    this(cluster, machine, human, 1);
  }
}
