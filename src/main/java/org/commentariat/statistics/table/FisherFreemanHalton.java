package org.commentariat.statistics.table;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.LogFactorial;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The probability, given the margins, of a table that is at most as probable as the one observed.
 *
 * <p>The exact value comes from the network of Mehta and Patel (1983,
 * doi:10.1080/01621459.1983.10477989): tables are built column by column; a node is what the rows
 * still have to give, in descending order, since the order of the rows does not matter. A path is
 * followed only while the longest and the shortest way from its node to the end disagree on whether
 * the tables it leads to count. The length of a path is the logarithm of the product of 1/x! over
 * the cells x filled so far.
 *
 * <p>For use by one thread.
 */
final class FisherFreemanHalton {

  /** Tables whose probabilities differ by less, relatively, are equally probable. */
  private static final double TIE = 1e-7;

  private final int[] rows;
  private final int[] columns;
  private final double[] logFactorials;
  private final double observed;
  private final Map<IntBuffer, Bounds> known = new HashMap<>();
  private long work;

  /** The longest and the shortest way from a node to the end. */
  private record Bounds(double longest, double shortest) {}

  /** Paths of one length into a node, as many as {@code number}. */
  private record Paths(double length, double number) {}

  /** Takes what is left of the rows after a column, and the length that the column adds. */
  @FunctionalInterface
  private interface Step {
    void to(int[] left, double length);
  }

  /**
   * @param counts by row and column; at least two of each, none of them empty
   */
  FisherFreemanHalton(int[][] counts) {
    int[] bySum =
        IntStream.range(0, counts.length).map(i -> IntStream.of(counts[i]).sum()).toArray();
    int[] across =
        IntStream.range(0, counts[0].length)
            .map(j -> Arrays.stream(counts).mapToInt(row -> row[j]).sum())
            .toArray();
    // nodes are shortest with the fewer lines as rows, and fewest with the fullest column first
    rows = descending(bySum.length <= across.length ? bySum : across);
    columns = descending(bySum.length <= across.length ? across : bySum);
    logFactorials = logFactorials(IntStream.of(rows).sum());
    observed =
        -Arrays.stream(counts).flatMapToInt(IntStream::of).mapToDouble(x -> logFactorials[x]).sum();
  }

  private static double[] logFactorials(int n) {
    LogFactorial logFactorial = LogFactorial.create().withCache(n + 1);
    return IntStream.rangeClosed(0, n).mapToDouble(logFactorial::value).toArray();
  }

  /**
   * The exact p-value.
   *
   * @param bound on the number of steps between nodes that are looked at
   * @return empty when more steps would be needed
   */
  OptionalDouble exact(long bound) {
    work = bound;
    Map<IntBuffer, Map<Long, Paths>> nodes = new LinkedHashMap<>();
    nodes.put(IntBuffer.wrap(rows), Map.of(0L, new Paths(0, 1)));
    double p = 0;
    for (int column = 0; column <= columns.length && work >= 0; column++) {
      Map<IntBuffer, Map<Long, Paths>> next = new LinkedHashMap<>();
      for (Map.Entry<IntBuffer, Map<Long, Paths>> node : nodes.entrySet()) {
        p += pass(column, node.getKey().array(), node.getValue(), next);
      }
      nodes = next;
    }
    return work < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, p));
  }

  /** Adds up the paths that are settled at a node and sends the others on to the next nodes. */
  private double pass(
      int column, int[] left, Map<Long, Paths> arriving, Map<IntBuffer, Map<Long, Paths>> next) {
    Bounds bounds = bounds(column, left);
    double rest = constant(rows, columns, 0) - constant(left, columns, column);
    double p = 0;
    for (Paths paths : arriving.values()) {
      if (isAtMostAsProbable(paths.length + bounds.longest)) {
        p += paths.number * Math.exp(rest + paths.length);
      } else if (isAtMostAsProbable(paths.length + bounds.shortest)) {
        fill(
            left,
            columns[column],
            (after, length) ->
                next.computeIfAbsent(IntBuffer.wrap(after), key -> new LinkedHashMap<>())
                    .merge(
                        Math.round((paths.length + length) * 1e10),
                        new Paths(paths.length + length, paths.number),
                        (a, b) -> new Paths(a.length, a.number + b.number)));
      }
    }
    return p;
  }

  private boolean isAtMostAsProbable(double length) {
    return length <= observed + TIE;
  }

  /**
   * The logarithm of what the product of 1/x! over the cells of a table is multiplied by to give
   * its probability, for rows with these totals and the columns from the given one on.
   */
  private double constant(int[] rows, int[] columns, int from) {
    double sum = -logFactorials[IntStream.of(rows).sum()];
    for (int row : rows) {
      sum += logFactorials[row];
    }
    for (int j = from; j < columns.length; j++) {
      sum += logFactorials[columns[j]];
    }
    return sum;
  }

  /** The column need not be part of the key: what is left tells how many columns are filled. */
  private Bounds bounds(int column, int[] left) {
    if (column == columns.length) {
      return new Bounds(0, 0);
    }
    IntBuffer key = IntBuffer.wrap(left);
    Bounds bounds = known.get(key);
    if (bounds == null) {
      double[] extremes = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
      fill(
          left,
          columns[column],
          (after, length) -> {
            Bounds beyond = bounds(column + 1, after);
            extremes[0] = Math.max(extremes[0], length + beyond.longest);
            extremes[1] = Math.min(extremes[1], length + beyond.shortest);
          });
      bounds = new Bounds(extremes[0], extremes[1]);
      known.put(key, bounds);
    }
    return bounds;
  }

  /** Takes every step that shares out a column total among what is left of the rows. */
  private void fill(int[] left, int total, Step step) {
    fill(left.clone(), 0, IntStream.of(left).sum(), total, 0, step);
  }

  private void fill(int[] left, int row, int capacity, int total, double length, Step step) {
    if (work < 0) {
      return;
    }
    if (row == left.length) {
      work--;
      step.to(descending(left), length);
      return;
    }
    int had = left[row];
    int below = capacity - had;
    for (int x = Math.max(0, total - below); x <= Math.min(total, had); x++) {
      left[row] = had - x;
      fill(left, row + 1, below, total - x, length - logFactorials[x], step);
    }
    left[row] = had;
  }

  private static int[] descending(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
      int swap = sorted[i];
      sorted[i] = sorted[j];
      sorted[j] = swap;
    }
    return sorted;
  }

  /**
   * The p-value among random tables, the observed one counted with them (Davison and Hinkley 1997,
   * equation 4.11), so that it is never 0.
   */
  double simulated(int tables, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    RandomTables source = new RandomTables(rows, columns, logFactorials, random);
    int extreme = 1;
    for (int i = 0; i < tables; i++) {
      if (isAtMostAsProbable(source.next())) {
        extreme++;
      }
    }
    return extreme / (tables + 1.0);
  }
}
