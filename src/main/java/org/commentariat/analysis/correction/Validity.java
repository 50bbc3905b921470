package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.Unit;

/**
 * How well the machine finds one code, measured by people. Each coded comment weighs one over the
 * probability that it was drawn, but for alpha, which is of the comments coded. Intervals resample
 * clusters.
 *
 * @param both comments in which people and machine see the code; open disagreements are left out of
 *     these four
 * @param machineOnly the machine alone
 * @param peopleOnly people alone
 * @param neither none of them
 * @param precision of what the machine gave the code, the share that people did
 * @param recall of what people gave the code, the share that the machine did
 * @param f1 harmonic mean of the two
 * @param alpha Krippendorff's, nominal, between people and machine
 */
public record Validity(
    int both,
    int machineOnly,
    int peopleOnly,
    int neither,
    Coefficient precision,
    Coefficient recall,
    Coefficient f1,
    Coefficient alpha) {

  private static final List<String> VALUES = List.of("0", "1");

  /** Both labels of a comment with its weight; what people said may lie between 0 and 1. */
  private record Pair(double weight, double people, double machine, boolean settled) {
    double right() {
      return weight * people * machine;
    }
  }

  static Validity of(
      List<LabelledComment> coded,
      String code,
      Clustering clustering,
      ClusterBootstrap bootstrap,
      double level) {
    Map<String, List<Pair>> clusters = new LinkedHashMap<>();
    for (LabelledComment comment : coded) {
      HumanLabel human = comment.human();
      if (human != null) {
        clusters
            .computeIfAbsent(clustering.of(comment), name -> new ArrayList<>())
            .add(
                new Pair(
                    1 / human.probability(),
                    human.code(code).value(),
                    comment.holds(code) ? 1 : 0,
                    human.settled()));
      }
    }
    Intervals intervals = new Intervals(List.copyOf(clusters.values()), bootstrap, level);
    return new Validity(
        intervals.count(1, 1),
        intervals.count(0, 1),
        intervals.count(1, 0),
        intervals.count(0, 0),
        intervals.of(
            pairs -> sum(pairs, Pair::right) / sum(pairs, pair -> pair.weight() * pair.machine()),
            "the machine gave the code to no comment that was coded"),
        intervals.of(
            pairs -> sum(pairs, Pair::right) / sum(pairs, pair -> pair.weight() * pair.people()),
            "people gave the code to no comment"),
        intervals.of(
            pairs ->
                2
                    * sum(pairs, Pair::right)
                    / sum(pairs, pair -> pair.weight() * (pair.people() + pair.machine())),
            "neither gave the code to any comment"),
        intervals.alpha());
  }

  private static double sum(List<Pair> pairs, ToDoubleFunction<Pair> term) {
    double sum = 0;
    for (Pair pair : pairs) {
      sum += term.applyAsDouble(pair);
    }
    return sum;
  }

  private record Intervals(List<List<Pair>> clusters, ClusterBootstrap bootstrap, double level) {

    int count(double people, double machine) {
      return (int)
          clusters.stream()
              .flatMap(List::stream)
              .filter(pair -> pair.settled() && pair.people() == people)
              .filter(pair -> pair.machine() == machine)
              .count();
    }

    Coefficient of(ToDoubleFunction<List<Pair>> statistic, String undefined) {
      List<Pair> all = clusters.stream().flatMap(List::stream).toList();
      double value = statistic.applyAsDouble(all);
      if (!Double.isFinite(value)) {
        return Coefficient.undefined(undefined);
      }
      Measure interval = bootstrap.interval(clusters, statistic, level);
      return new Coefficient(new PointEstimate(value, all.size()), interval);
    }

    Coefficient alpha() {
      List<List<Unit>> units =
          clusters.stream()
              .map(
                  cluster ->
                      cluster.stream()
                          .filter(Pair::settled)
                          .map(pair -> List.of(value(pair.people()), value(pair.machine())))
                          .map(values -> Unit.of(values, VALUES))
                          .toList())
              .toList();
      List<Unit> all = units.stream().flatMap(List::stream).toList();
      PointMeasure value = KrippendorffAlpha.NOMINAL.of(all);
      return value instanceof Undefined undefined
          ? Coefficient.undefined(undefined.reason())
          : new Coefficient(value, KrippendorffAlpha.NOMINAL.of(units, bootstrap, level));
    }

    private static String value(double label) {
      return VALUES.get(label > 0 ? 1 : 0);
    }
  }
}
