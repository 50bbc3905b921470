package org.commentariat.stance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which codes a classifier gives a comment, and how surely.
 *
 * @param commentId the comment judged
 * @param probabilities for every code of the codebook, in [0, 1], rounded to six decimals before
 *     any decision; of none when nobody told them
 * @param codes those that apply; empty means none of them (printed as {@code none}); always empty
 *     when abstained
 * @param abstention why it was not judged, which is not the same as none; null when it was
 * @param evidence in the order of the own words
 * @param relation how it stands to the comment it answers; null when it answers none, or when this
 *     classifier does not tell
 * @param irony whether it means its words otherwise; null when this classifier does not tell
 */
public record Judgment(
    String commentId,
    SortedMap<String, Double> probabilities,
    SortedSet<String> codes,
    @Nullable Abstention abstention,
    List<Evidence> evidence,
    @Nullable RelationJudgment relation,
    @Nullable IronyJudgment irony) {

  public Judgment {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    evidence = List.copyOf(evidence);
    probabilities.forEach(
        (code, p) -> {
          if (!(p >= 0 && p <= 1)) { // negated so that NaN is refused too
            throw new IllegalArgumentException(
                commentId + ": probability of " + code + " outside [0, 1]: " + p);
          }
        });
    if (!probabilities.keySet().containsAll(codes)) {
      throw new IllegalArgumentException(
          commentId + ": codes " + codes + " without probabilities " + probabilities.keySet());
    }
    if (abstention != null && !codes.isEmpty()) {
      throw new IllegalArgumentException(commentId + ": abstained and yet judged " + codes);
    }
  }

  /** Whether it was not judged. */
  public boolean abstained() {
    return abstention != null;
  }
}
