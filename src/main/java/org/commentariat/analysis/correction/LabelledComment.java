package org.commentariat.analysis.correction;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.annotation.Sentiment;
import org.commentariat.statistics.correction.Item;
import org.jspecify.annotations.Nullable;

/**
 * A comment with own words, as the machine and, where it was drawn, people labelled it.
 *
 * @param thread its thread
 * @param author a pseudonym; where the author is not known, something that no other comment has
 * @param authorKnown whether it is
 * @param depth 0 for a comment that answers nobody
 * @param time when it was written, or null
 * @param machine the machine's codes, or {@link HumanLabel#NONE}; of an abstained comment neither
 *     of these, so that it counts as 0 for each
 * @param tone that the machine heard
 * @param human null when it was not coded
 */
public record LabelledComment(
    String thread,
    String author,
    boolean authorKnown,
    int depth,
    @Nullable Instant time,
    SortedSet<String> machine,
    Sentiment.Label tone,
    @Nullable HumanLabel human) {

  public LabelledComment {
    machine = Collections.unmodifiableSortedSet(new TreeSet<>(machine));
  }

  /** Whether the machine gave it a code. */
  public boolean holds(String code) {
    return machine.contains(code);
  }

  /** The same for an estimate of the share of a code. */
  public Item item(String code, Clustering clusters, double weight) {
    return new Item(
        clusters.of(this), holds(code) ? 1 : 0, human == null ? null : human.code(code), weight);
  }
}
