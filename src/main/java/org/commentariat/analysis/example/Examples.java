package org.commentariat.analysis.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commentariat.statistics.SixDecimals;
import org.jspecify.annotations.Nullable;

/**
 * Comments that show how the machine reads a code: nobody picks them. Of readable length ({@value
 * Candidate#FEWEST_WORDS} to {@value Candidate#MOST_WORDS} words), at most one a person and none
 * twice, {@value #EACH} of a kind. <i>Typical</i> ones hold the code with a probability next to the
 * median of all that hold it; <i>borderline</i> ones, with or without the code, have a probability
 * next to the bound from which on it applies, at most {@value #NEAR} away. Of equally near ones the
 * first in the input is taken.
 *
 * @param code its id
 * @param median probability of the code in the comments that hold it; null where no comment holds
 *     it or no probability is told
 * @param bound probability from which on it applies; null where the classifier has no bound
 * @param typical ids of comments, nearest first
 * @param borderline ids of comments, nearest first
 */
public record Examples(
    String code,
    @Nullable Double median,
    @Nullable Double bound,
    List<String> typical,
    List<String> borderline) {

  /** How many of a kind. */
  public static final int EACH = 3;

  /** What is further from the bound is not borderline. */
  public static final double NEAR = 0.1;

  public Examples {
    typical = List.copyOf(typical);
    borderline = List.copyOf(borderline);
  }

  /**
   * Chooses examples of every code.
   *
   * @param candidates comments with own words, in the order of the input, without repetitions of
   *     earlier ones
   * @param codes ids, in the order of the codebook
   * @param bounds by code; of none where the classifier does not decide by bounds
   */
  public static List<Examples> of(
      List<Candidate> candidates, List<String> codes, Map<String, Double> bounds) {
    return codes.stream().map(code -> of(candidates, code, bounds.get(code))).toList();
  }

  private static Examples of(List<Candidate> all, String code, @Nullable Double bound) {
    List<Candidate> holding = all.stream().filter(one -> one.codes().contains(code)).toList();
    Double median = median(holding, code);
    Set<String> people = new HashSet<>();
    List<String> typical =
        nearest(holding, code, median == null ? 0 : median, Double.POSITIVE_INFINITY, people);
    List<Candidate> unsure =
        all.stream().filter(one -> one.probabilities().containsKey(code)).toList();
    List<String> borderline =
        bound == null ? List.of() : nearest(unsure, code, bound, NEAR, people);
    return new Examples(code, median, bound, typical, borderline);
  }

  private static @Nullable Double median(List<Candidate> holding, String code) {
    List<Double> sorted =
        holding.stream()
            .map(one -> one.probabilities().get(code))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    int n = sorted.size();
    return n == 0 ? null : SixDecimals.of((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2);
  }

  /** The nearest ones by people not yet quoted, who then are. */
  private static List<String> nearest(
      List<Candidate> some, String code, double from, double most, Set<String> people) {
    List<Candidate> sorted =
        some.stream()
            .filter(one -> one.isReadable() && SixDecimals.of(one.distance(code, from)) <= most)
            .sorted(Comparator.comparingDouble(one -> SixDecimals.of(one.distance(code, from))))
            .toList();
    List<String> nearest = new ArrayList<>();
    for (Candidate one : sorted) {
      if (nearest.size() < EACH && people.add(one.person())) {
        nearest.add(one.id());
      }
    }
    return nearest;
  }
}
