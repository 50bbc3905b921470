package org.commentariat.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointEstimate;

/**
 * How intervals come about: by resampling whole threads.
 *
 * @param level confidence level, inside (0, 1)
 */
public record Intervals(ClusterBootstrap bootstrap, double level) {

  /**
   * A statistic of totals.
   *
   * @param threads what each thread adds to the totals
   * @param statistic NaN where it is undefined
   * @param n number of comments
   * @param undefined why it may be
   */
  Coefficient ofTotals(
      List<int[]> threads, ToDoubleFunction<int[]> statistic, int n, String undefined) {
    double value = threads.isEmpty() ? Double.NaN : statistic.applyAsDouble(Tally.sum(threads));
    if (!Double.isFinite(value)) {
      return Coefficient.undefined(undefined);
    }
    return new Coefficient(
        new PointEstimate(value, n), bootstrap.intervalOfTotals(threads, statistic, n, level));
  }

  /**
   * A statistic of comments.
   *
   * @param threads the comments of each thread
   * @param statistic NaN where it is undefined
   * @param undefined why it may be
   */
  <T> Coefficient of(List<List<T>> threads, ToDoubleFunction<List<T>> statistic, String undefined) {
    List<T> all = threads.stream().flatMap(List::stream).toList();
    double value = all.isEmpty() ? Double.NaN : statistic.applyAsDouble(all);
    if (!Double.isFinite(value)) {
      return Coefficient.undefined(undefined);
    }
    return new Coefficient(
        new PointEstimate(value, all.size()), bootstrap.interval(threads, statistic, level));
  }
}
