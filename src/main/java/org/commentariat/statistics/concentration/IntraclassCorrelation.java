package org.commentariat.statistics.concentration;

import java.util.List;
import java.util.function.IntFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * How alike two observations of one cluster are: 0 when no more than any two, 1 when equal. The
 * estimator of the analysis of variance, (MSB − MSW) / (MSB + (m₀ − 1) MSW) with m₀ = (n − Σm²/n) /
 * (k − 1) for cluster sizes m, also for values of 0 and 1 (Ridout, Demétrio and Firth 1999,
 * doi:10.1111/j.0006-341X.1999.00137.x, section 2.2). It may come out below 0.
 */
public final class IntraclassCorrelation {

  private IntraclassCorrelation() {}

  /**
   * The correlation with the number of observations.
   *
   * @return at most 1; undefined below two clusters, when every cluster has one observation, and
   *     when all values are the same
   */
  public static PointMeasure of(List<ClusterTotal> clusters) {
    int n = clusters.stream().mapToInt(ClusterTotal::n).sum();
    if (clusters.size() < 2) {
      return new Undefined("at least two clusters are needed, not " + clusters.size());
    }
    if (n == clusters.size()) {
      return new Undefined("every cluster has one observation");
    }
    double value = value(clusters.size(), clusters::get);
    return Double.isNaN(value)
        ? new Undefined("all observations have the same value")
        : new PointEstimate(value, n);
  }

  /**
   * The correlation with an interval by cluster bootstrap.
   *
   * @param level confidence level, inside (0, 1)
   * @return n is the number of clusters; undefined as {@link #of(List)} and {@link
   *     ClusterBootstrap#interval} are
   */
  public static Measure of(List<ClusterTotal> clusters, ClusterBootstrap bootstrap, double level) {
    return of(clusters) instanceof Undefined undefined
        ? undefined
        : bootstrap.intervalOfPicks(
            clusters.size(),
            picks -> value(picks.length, i -> clusters.get(picks[i])),
            clusters.size(),
            level);
  }

  /** Not a number where it is undefined. */
  private static double value(int k, IntFunction<ClusterTotal> clusters) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    double sizes = 0;
    double between = 0;
    for (int i = 0; i < k; i++) {
      ClusterTotal cluster = clusters.apply(i);
      n += cluster.n();
      sum += cluster.sum();
      squares += cluster.squares();
      sizes += (double) cluster.n() * cluster.n();
      between += cluster.sum() * cluster.sum() / cluster.n();
    }
    double betweenMean = (between - sum * sum / n) / (k - 1);
    double withinMean = Math.max(0, squares - between) / (n - k);
    double size = (n - sizes / n) / (k - 1);
    double variance = betweenMean + (size - 1) * withinMean;
    return variance <= 1e-12 * squares / n ? Double.NaN : (betweenMean - withinMean) / variance;
  }
}
