package org.commentariat.statistics.mixing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether ties heed labels, against a null that keeps all else: every tie stays, so the shape
 * of each thread does; a unit's labels stay together and go as a whole to another unit of the same
 * block with as many nodes, so each author is as active, and as much of one mind, as before. Units
 * without a match keep their labels.
 *
 * <p>The p-value is exact, however few permutations: twice the smaller of (1 + b) / (1 + m) over
 * both sides, with b of m permutations as far out as the data or farther (Phipson and Smyth 2010,
 * doi:10.2202/1544-6115.1585).
 *
 * <p>Permutation i draws from the i-th of a series of disjoint random streams, so the result does
 * not depend on the number of threads. Immutable and thread-safe.
 *
 * @param seed of the random streams
 * @param permutations at least 99
 */
public record PermutationTest(long seed, int permutations) {

  public PermutationTest {
    if (permutations < 99) {
      throw new IllegalArgumentException(
          "at least 99 permutations are needed, not " + permutations);
    }
  }

  /**
   * Tests one measure.
   *
   * @return undefined without ties, when the measure is, and when no two units can be exchanged
   */
  public PermutationOutcome of(LabelledGraph graph, MixingMeasure measure) {
    SortedMap<String, PermutationOutcome> outcomes =
        of(graph, Map.of(measure.name(), measure::value));
    PermutationOutcome outcome = outcomes.values().iterator().next();
    return new PermutationOutcome(measure.of(graph), outcome.expected(), outcome.test());
  }

  /**
   * Tests several statistics with the same permutations, e.g. each cell of the mixing matrix.
   *
   * @param statistics by name; called from several threads at once; NaN where undefined
   * @return by the same names
   */
  public SortedMap<String, PermutationOutcome> of(
      LabelledGraph graph, Map<String, ToDoubleFunction<LabelledGraph>> statistics) {
    List<String> names = statistics.keySet().stream().sorted().toList();
    List<ToDoubleFunction<LabelledGraph>> functions = names.stream().map(statistics::get).toList();
    List<PermutationOutcome> outcomes =
        ofEach(
            graph, drawn -> functions.stream().mapToDouble(f -> f.applyAsDouble(drawn)).toArray());
    SortedMap<String, PermutationOutcome> byName = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), outcomes.get(i));
    }
    return Collections.unmodifiableSortedMap(byName);
  }

  /**
   * Tests several statistics with the same permutations, all found in one go, which is faster where
   * they are made of the same counts.
   *
   * @param statistics as many numbers for every graph; called from several threads at once; NaN
   *     where undefined
   * @return in the same order
   */
  public List<PermutationOutcome> ofEach(
      LabelledGraph graph, Function<LabelledGraph, double[]> statistics) {
    double[] observed = statistics.apply(graph);
    double[][] values = graph.ties() == 0 ? new double[0][0] : permute(graph, statistics);
    return IntStream.range(0, observed.length)
        .mapToObj(
            i ->
                outcome(
                    graph,
                    observed[i],
                    Arrays.stream(values)
                        .mapToDouble(value -> value[i])
                        .filter(Double::isFinite)
                        .toArray()))
        .toList();
  }

  private double[][] permute(LabelledGraph graph, Function<LabelledGraph, double[]> statistics) {
    JumpableUniformRandomProvider source =
        (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
    List<UniformRandomProvider> streams = source.jumps(permutations).toList();
    return IntStream.range(0, permutations)
        .parallel()
        .mapToObj(i -> statistics.apply(graph.permuted(streams.get(i))))
        .toArray(double[][]::new);
  }

  private PermutationOutcome outcome(LabelledGraph graph, double observed, double[] chance) {
    String reason = whyNot(graph, observed, chance);
    if (reason != null) {
      Undefined undefined = new Undefined(reason);
      return new PermutationOutcome(
          Double.isFinite(observed) && graph.ties() > 0
              ? new PointEstimate(observed, graph.ties())
              : undefined,
          undefined,
          undefined);
    }
    double slack =
        1e-12 * Math.max(1, Math.abs(observed)); // the same sum in another order is a tie
    long low = Arrays.stream(chance).filter(value -> value <= observed + slack).count();
    long high = Arrays.stream(chance).filter(value -> value >= observed - slack).count();
    double p = Math.min(1, 2.0 * (1 + Math.min(low, high)) / (1 + chance.length));
    double error = Math.sqrt(p * (1 - p) / chance.length);
    double expected = Arrays.stream(chance).average().orElseThrow();
    return new PermutationOutcome(
        new PointEstimate(observed, graph.ties()),
        new PointEstimate(expected, graph.ties()),
        new TestResult(Method.PERMUTATION, null, null, p, error, graph.ties()));
  }

  private @Nullable String whyNot(LabelledGraph graph, double observed, double[] chance) {
    if (graph.ties() == 0) {
      return "there are no ties";
    }
    if (!Double.isFinite(observed)) {
      return "the statistic is undefined for these data";
    }
    if (graph.exchangeableNodes() == 0) {
      return "no two units of a block have as many nodes, so labels cannot be exchanged";
    }
    return chance.length < permutations
        ? "the statistic is undefined for " + (permutations - chance.length) + " permutations"
        : null;
  }
}
