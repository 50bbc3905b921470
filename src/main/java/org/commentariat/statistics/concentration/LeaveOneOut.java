package org.commentariat.statistics.concentration;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * A statistic of totals without each cluster in turn, such as a share without each author: when one
 * of them moves it much, it is a statistic of that one.
 *
 * @param whole the statistic of all clusters
 * @param without the statistic by the name of the cluster left out; n is the number of clusters
 *     that remain
 */
public record LeaveOneOut(PointMeasure whole, SortedMap<String, PointMeasure> without) {

  public LeaveOneOut {
    without = Collections.unmodifiableSortedMap(new TreeMap<>(without));
  }

  /**
   * Leaves out each cluster in turn.
   *
   * @param clusters what each adds to the totals, all arrays of one length; not kept
   * @param statistic of the totals; NaN or infinite where it is undefined
   */
  public static LeaveOneOut of(Map<String, int[]> clusters, ToDoubleFunction<long[]> statistic) {
    int length = clusters.values().stream().mapToInt(cluster -> cluster.length).max().orElse(0);
    long[] totals = new long[length];
    clusters.forEach((name, cluster) -> add(totals, name, cluster, 1));
    SortedMap<String, PointMeasure> without = new TreeMap<>();
    clusters.forEach(
        (name, cluster) -> {
          long[] rest = totals.clone();
          add(rest, name, cluster, -1);
          without.put(name, measure(statistic, rest, clusters.size() - 1));
        });
    return new LeaveOneOut(measure(statistic, totals, clusters.size()), without);
  }

  /** The cluster that moves the statistic most; the first by name of several; none if undefined. */
  public Optional<String> mostInfluential() {
    String most = null;
    double farthest = -1;
    for (Map.Entry<String, PointMeasure> each : without.entrySet()) {
      if (whole instanceof PointEstimate all && each.getValue() instanceof PointEstimate rest) {
        double distance = Math.abs(all.value() - rest.value());
        if (distance > farthest) {
          farthest = distance;
          most = each.getKey();
        }
      }
    }
    return Optional.ofNullable(most);
  }

  private static void add(long[] totals, String name, int[] cluster, int sign) {
    if (cluster.length != totals.length) {
      throw new IllegalArgumentException(
          name + " adds to " + cluster.length + " totals of " + totals.length);
    }
    Arrays.setAll(totals, i -> totals[i] + (long) sign * cluster[i]);
  }

  private static PointMeasure measure(
      ToDoubleFunction<long[]> statistic, long[] totals, int clusters) {
    if (clusters == 0) {
      return new Undefined("no cluster remains");
    }
    double value = statistic.applyAsDouble(totals);
    return Double.isFinite(value)
        ? new PointEstimate(value, clusters)
        : new Undefined("the statistic is undefined for these data");
  }
}
