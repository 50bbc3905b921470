package org.commentariat.stance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which codes a classifier gives a comment, and how surely.
 *
 * @param commentId the comment judged
 * @param probabilities for every code of the codebook, in [0, 1], rounded to six decimals before
 *     any decision
 * @param codes those that apply; empty means none of them (printed as {@code none}); always empty
 *     when abstained
 * @param abstained too unsure to judge; not the same as none
 * @param evidence in the order of the own words
 */
public record Judgment(
    String commentId,
    SortedMap<String, Double> probabilities,
    SortedSet<String> codes,
    boolean abstained,
    List<Evidence> evidence) {

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
    if (abstained && !codes.isEmpty()) {
      throw new IllegalArgumentException(commentId + ": abstained and yet judged " + codes);
    }
  }
}
