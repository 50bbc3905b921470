package org.commentariat.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.statistics.SixDecimals;

/**
 * How a classifier makes codes of probabilities.
 *
 * @param appliesFrom by code, the probability from which on it applies, in (0, 1]; codes that are
 *     not here never apply
 * @param opposed pairs of codes that contradict each other
 * @param clash what happens when two such codes would apply
 */
public record CodeBounds(
    SortedMap<String, Double> appliesFrom, List<Opposed> opposed, Clash clash) {
  /** From here on a code is more likely than not. */
  private static final double EVEN = 0.5;

  /** Two codes that contradict each other. */
  public record Opposed(String one, String other) {}

  /** What happens when two codes that contradict each other would apply. */
  public enum Clash {
    /**
     * Only the one that stands further above its bound applies, unless both are more likely than
     * not.
     */
    STRONGER_APPLIES,
    /** No code applies at all, unless one of them is more likely than not. */
    NONE_APPLIES
  }

  public CodeBounds {
    appliesFrom = Collections.unmodifiableSortedMap(new TreeMap<>(appliesFrom));
    opposed = List.copyOf(opposed);
    appliesFrom.forEach(
        (code, bound) -> {
          if (!(bound > 0 && bound <= 1)) { // negated so that NaN is refused too
            throw new IllegalArgumentException("bound of " + code + " outside (0, 1]: " + bound);
          }
        });
  }

  /** The codes of a codebook that contradict each other, in its order. */
  public static List<Opposed> opposed(Codebook codebook) {
    List<Opposed> opposed = new ArrayList<>();
    for (Code code : codebook.codes()) {
      String other = code.opposes();
      if (other != null) {
        opposed.add(new Opposed(code.id(), other));
      }
    }
    return opposed;
  }

  /** The codes whose bound is reached, contradictory or not. */
  public SortedSet<String> reached(Map<String, Double> probabilities) {
    SortedSet<String> codes = new TreeSet<>();
    appliesFrom.forEach(
        (code, bound) -> {
          if (probabilities.getOrDefault(code, 0.0) >= bound) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** The codes that apply. */
  public SortedSet<String> codes(Map<String, Double> probabilities) {
    SortedSet<String> codes = reached(probabilities);
    if (clash == Clash.NONE_APPLIES) {
      return isContradictory(codes, probabilities) ? new TreeSet<>() : codes;
    }
    for (Opposed pair : opposed) {
      if (codes.contains(pair.one()) && codes.contains(pair.other())) {
        weaker(pair, probabilities).ifPresent(weaker -> codes.remove(weaker));
      }
    }
    return codes;
  }

  /** Whether two of these codes contradict each other, and neither is more likely than not. */
  boolean isContradictory(SortedSet<String> codes, Map<String, Double> probabilities) {
    return opposed.stream()
        .anyMatch(
            pair ->
                codes.contains(pair.one())
                    && codes.contains(pair.other())
                    && probabilities.getOrDefault(pair.one(), 0.0) < EVEN
                    && probabilities.getOrDefault(pair.other(), 0.0) < EVEN);
  }

  /** The one that stands less far above its bound; none where a comment may say both. */
  private Optional<String> weaker(Opposed pair, Map<String, Double> probabilities) {
    double first = probabilities.getOrDefault(pair.one(), 0.0);
    double second = probabilities.getOrDefault(pair.other(), 0.0);
    if (first >= EVEN && second >= EVEN) {
      return Optional.empty();
    }
    boolean less =
        first / appliesFrom.getOrDefault(pair.one(), 1.0)
            < second / appliesFrom.getOrDefault(pair.other(), 1.0);
    return Optional.of(less ? pair.one() : pair.other());
  }

  /** With every bound moved by so much, but never more than half-way to 0 or 1. */
  public CodeBounds shifted(double by) {
    return moved(
        bound -> by < 0 ? Math.max(bound + by, bound / 2) : Math.min(bound + by, (1 + bound) / 2));
  }

  /** With this bound for every code. */
  public CodeBounds allAt(double bound) {
    return moved(old -> bound);
  }

  private CodeBounds moved(DoubleUnaryOperator move) {
    SortedMap<String, Double> bounds = new TreeMap<>();
    appliesFrom.forEach(
        (code, bound) -> bounds.put(code, SixDecimals.of(move.applyAsDouble(bound))));
    return new CodeBounds(bounds, opposed, clash);
  }
}
