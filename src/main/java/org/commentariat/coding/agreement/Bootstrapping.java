package org.commentariat.coding.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.PairAgreement;
import org.commentariat.statistics.agreement.Unit;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;

/**
 * How intervals come about: by resampling comments, which were drawn one by one; Wilson's for a
 * plain share.
 *
 * @param level confidence level, inside (0, 1)
 */
record Bootstrapping(ClusterBootstrap bootstrap, double level) {

  /** A larger share of resamples without alpha leaves its probabilities undefined. */
  private static final double UNDEFINED_TOLERATED = 0.05;

  Alpha alpha(KrippendorffAlpha measure, List<Unit> units) {
    List<List<Unit>> clusters = units.stream().map(List::of).toList();
    PointMeasure value = measure.of(units);
    Coefficient coefficient = new Coefficient(value, measure.of(clusters, bootstrap, level));
    if (value instanceof Undefined) {
      return new Alpha(coefficient, value, value);
    }
    double[] replicates = measure.replicates(clusters, bootstrap);
    return new Alpha(
        coefficient,
        below(replicates, Alpha.TENTATIVE, units.size()),
        below(replicates, Alpha.RELIABLE, units.size()));
  }

  private PointMeasure below(double[] replicates, double threshold, int n) {
    if (replicates.length < (1 - UNDEFINED_TOLERATED) * bootstrap.replicates()) {
      return new Undefined(
          "alpha is undefined in "
              + (bootstrap.replicates() - replicates.length)
              + " of "
              + bootstrap.replicates()
              + " resamples");
    }
    long below = Arrays.stream(replicates).filter(a -> SixDecimals.of(a) < threshold).count();
    return new PointEstimate(SixDecimals.of((double) below / replicates.length), n);
  }

  Coefficient pair(PairAgreement measure, List<Cell> cells, List<String> categories) {
    ContingencyTable table = ContingencyTable.counting(categories, categories, cells);
    PointMeasure value = measure.of(table);
    if (measure == PairAgreement.PERCENT && table.total() > 0) {
      int agreed = categories.stream().mapToInt(name -> table.count(name, name)).sum();
      return new Coefficient(value, new Proportion(agreed, table.total()).wilson(level));
    }
    List<List<Cell>> clusters = cells.stream().map(List::of).toList();
    return new Coefficient(value, measure.of(clusters, categories, bootstrap, level));
  }

  /**
   * The weighted share of some comments among others: Wilson's interval where all weights are the
   * same, a bootstrap's where they are not.
   *
   * @param undefined why there may be no others
   */
  <T> Coefficient share(
      List<T> comments,
      Predicate<T> hits,
      Predicate<T> others,
      ToDoubleFunction<T> weight,
      String undefined) {
    List<T> base = comments.stream().filter(others).toList();
    if (base.isEmpty()) {
      return Coefficient.undefined(undefined);
    }
    if (comments.stream().mapToDouble(weight).distinct().count() == 1) {
      int hit = (int) base.stream().filter(hits).count();
      return new Coefficient(
          new PointEstimate((double) hit / base.size(), base.size()),
          new Proportion(hit, base.size()).wilson(level));
    }
    return of(
        base,
        some ->
            some.stream().filter(hits).mapToDouble(weight).sum()
                / some.stream().mapToDouble(weight).sum(),
        undefined);
  }

  /**
   * Any statistic of comments.
   *
   * @param statistic NaN where it is undefined
   * @param undefined why it may be
   */
  <T> Coefficient of(List<T> comments, ToDoubleFunction<List<T>> statistic, String undefined) {
    double value = statistic.applyAsDouble(comments);
    if (!Double.isFinite(value)) {
      return Coefficient.undefined(undefined);
    }
    List<List<T>> clusters = comments.stream().map(List::of).toList();
    Measure interval = bootstrap.interval(clusters, statistic, level);
    return new Coefficient(new PointEstimate(value, comments.size()), interval);
  }
}
