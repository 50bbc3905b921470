package org.commentariat.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.stance.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one coded comment by whoever is measured.
 *
 * @param codes those that it gives; empty unless it judged
 * @param probabilities by code, each in [0, 1]; empty where it tells none
 * @param basis whether it judged at all
 * @param relation to the parent, or null where it tells none or is unsure
 * @param ironic null where it does not tell
 */
public record Prediction(
    SortedSet<String> codes,
    SortedMap<String, Double> probabilities,
    Basis basis,
    @Nullable Relation relation,
    @Nullable Boolean ironic) {

  /** Whether a comment was judged. */
  public enum Basis {
    /** It was. */
    JUDGED,
    /** Too unsure to judge; counts as no code. */
    ABSTAINED,
    /** Nothing is said of the comment; counts as no code, and its set of codes as wrong. */
    MISSING
  }

  /** Nothing is said of the comment. */
  public static final Prediction MISSING =
      new Prediction(new TreeSet<>(), new TreeMap<>(), Basis.MISSING, null, null);

  public Prediction {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    if (basis != Basis.JUDGED && !codes.isEmpty()) {
      throw new IllegalArgumentException("not judged and yet the codes " + codes);
    }
    for (Map.Entry<String, Double> each : probabilities.entrySet()) {
      if (!(each.getValue() >= 0 && each.getValue() <= 1)) { // negated so that NaN is refused too
        throw new IllegalArgumentException(
            "probability of " + each.getKey() + " outside [0, 1]: " + each.getValue());
      }
    }
  }

  /** A judgment of codes alone, none or some. */
  public static Prediction of(SortedSet<String> codes) {
    return new Prediction(codes, new TreeMap<>(), Basis.JUDGED, null, null);
  }

  /** The codes with {@code +} between, or why there are none. */
  public String name() {
    return switch (basis) {
      case ABSTAINED -> "abstained";
      case MISSING -> "missing";
      case JUDGED -> codes.isEmpty() ? "none" : String.join("+", codes);
    };
  }
}
