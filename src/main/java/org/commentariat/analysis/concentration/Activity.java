package org.commentariat.analysis.concentration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Descriptives;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;

/**
 * How unequally comments are spread over known commenters. Commenters are resampled one by one for
 * the intervals.
 *
 * @param comments with own words, by known authors
 * @param commenters who wrote them
 * @param most comments by the most active of them; 0 without commenters
 * @param median comments per commenter
 * @param gini inequality: 0 when all wrote equally many, near 1 when one wrote nearly everything
 * @param tops what the most active wrote
 * @param lorenz at most {@value #POINTS} + 1 points of the Lorenz curve, from (0, 0) to (1, 1);
 *     empty without commenters
 */
public record Activity(
    int comments,
    int commenters,
    int most,
    PointMeasure median,
    Measure gini,
    List<Top> tops,
    List<LorenzPoint> lorenz) {

  static final int POINTS = 100;

  private static final List<Double> FRACTIONS = List.of(0.05, 0.1);

  /**
   * The most active commenters.
   *
   * @param fraction of all commenters
   * @param commenters how many that is, rounded up
   * @param share of the comments that they wrote
   */
  public record Top(double fraction, int commenters, Measure share) {}

  /**
   * A point of the Lorenz curve.
   *
   * @param commenters a share of them, the least active first
   * @param comments the share of the comments that they wrote
   */
  public record LorenzPoint(double commenters, double comments) {}

  public Activity {
    tops = List.copyOf(tops);
    lorenz = List.copyOf(lorenz);
  }

  /** The share of the comments that the most active tenth wrote. */
  public Measure topTenth() {
    return tops.get(FRACTIONS.indexOf(0.1)).share();
  }

  /**
   * Describes activity.
   *
   * @param counts comments of each known commenter, each at least 1, in any order
   * @param level confidence level, inside (0, 1)
   */
  static Activity of(int[] counts, double level, ClusterBootstrap bootstrap) {
    Descriptives all = Descriptives.of(counts);
    List<Top> tops = new ArrayList<>();
    for (double fraction : FRACTIONS) {
      Measure share = spread(counts, resample -> resample.topShare(fraction), level, bootstrap);
      tops.add(new Top(fraction, all.topCount(fraction), share));
    }
    return new Activity(
        Math.toIntExact(all.total()),
        all.n(),
        IntStream.of(counts).max().orElse(0),
        SixDecimals.of(all.quantile(0.5)),
        spread(counts, Descriptives::gini, level, bootstrap),
        tops,
        lorenz(counts));
  }

  private static Measure spread(
      int[] counts,
      Function<Descriptives, PointMeasure> statistic,
      double level,
      ClusterBootstrap bootstrap) {
    int[] ascending = counts.clone();
    Arrays.sort(ascending);
    return SixDecimals.of(
        bootstrap.intervalOfPicks(
            ascending.length,
            picks -> {
              Descriptives resample = Descriptives.of(drawn(ascending, picks));
              return statistic.apply(resample) instanceof PointEstimate estimate
                  ? estimate.value()
                  : Double.NaN;
            },
            ascending.length,
            level));
  }

  /** The picked counts in ascending order, by counting, so that nothing is left to sort. */
  private static int[] drawn(int[] ascending, int[] picks) {
    int[] times = new int[ascending.length];
    for (int pick : picks) {
      times[pick]++;
    }
    int[] drawn = new int[picks.length];
    int next = 0;
    for (int i = 0; i < times.length; i++) {
      Arrays.fill(drawn, next, next + times[i], ascending[i]);
      next += times[i];
    }
    return drawn;
  }

  private static List<LorenzPoint> lorenz(int[] counts) {
    int[] ascending = counts.clone();
    Arrays.sort(ascending);
    long[] sums = new long[ascending.length + 1];
    for (int i = 0; i < ascending.length; i++) {
      sums[i + 1] = sums[i] + ascending[i];
    }
    int n = ascending.length;
    int steps = Math.min(n, POINTS);
    List<LorenzPoint> points = new ArrayList<>();
    for (int step = 0; n > 0 && step <= steps; step++) {
      int people = (int) ((long) n * step / steps);
      points.add(
          new LorenzPoint(
              SixDecimals.of((double) people / n),
              SixDecimals.of((double) sums[people] / sums[n])));
    }
    return points;
  }
}
