package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;

/**
 * Whether the probabilities of a code come true: of comments with a probability of .3, three in ten
 * should hold it. Of all comments with a probability, those among them whose judgment was
 * abstention.
 *
 * @param code its id
 * @param comments with a probability of the code
 * @param bins ten of equal width, from 0 to 1
 * @param ece expected calibration error in [0, 1]: the mean over the comments of the distance
 *     between the mean probability and the observed share of their bin (Naeini et al. 2015,
 *     doi:10.1609/aaai.v29i1.9602)
 * @param brier mean squared distance between probability and coding, in [0, 1] (Brier 1950,
 *     doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2)
 */
public record Calibration(
    String code, int comments, List<Bin> bins, Coefficient ece, Coefficient brier) {

  /** Number of bins. */
  public static final int BINS = 10;

  private static final int MILLIONTHS = 1_000_000;

  /**
   * Comments whose probabilities are near each other.
   *
   * @param from the least probability of the bin
   * @param to the upper bound, which belongs to the next bin, save for 1
   * @param comments in it
   * @param meanProbability undefined without comments
   * @param observedShare of them, those coded to hold the code, with Wilson's interval, as if every
   *     comment were independent; undefined without comments
   */
  public record Bin(
      double from, double to, int comments, PointMeasure meanProbability, Measure observedShare) {}

  /** A probability, rounded to six decimals, in millionths; and what came true. */
  private record Forecast(int millionths, boolean held) {
    static Forecast of(double probability, boolean held) {
      return new Forecast((int) Math.round(probability * MILLIONTHS), held);
    }

    int bin() {
      return Math.min(BINS - 1, millionths / (MILLIONTHS / BINS));
    }

    double squaredError() {
      double error = (double) millionths / MILLIONTHS - (held ? 1 : 0);
      return error * error;
    }
  }

  public Calibration {
    bins = List.copyOf(bins);
  }

  static Calibration of(String code, List<Case> cases, Intervals intervals) {
    List<List<Forecast>> threads = new ArrayList<>();
    for (List<Case> thread : Case.byThread(cases)) {
      List<Forecast> forecasts = new ArrayList<>();
      for (Case each : thread) {
        Double probability = each.prediction().probabilities().get(code);
        if (probability != null) {
          forecasts.add(Forecast.of(probability, each.coded().codes().contains(code)));
        }
      }
      if (!forecasts.isEmpty()) {
        threads.add(forecasts);
      }
    }
    List<Forecast> all = threads.stream().flatMap(List::stream).toList();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      bins.add(
          bin(bin, all.stream().filter(each -> each.bin() == bin).toList(), intervals.level()));
    }
    String undefined = "no comment has a probability of the code";
    return new Calibration(
        code,
        all.size(),
        bins,
        intervals.of(threads, Calibration::error, undefined),
        intervals.of(
            threads,
            some -> some.stream().mapToDouble(Forecast::squaredError).average().orElse(0),
            undefined));
  }

  private static Bin bin(int index, List<Forecast> forecasts, double level) {
    int n = forecasts.size();
    Undefined none = new Undefined("no comment has such a probability");
    double sum = forecasts.stream().mapToLong(Forecast::millionths).sum();
    int held = (int) forecasts.stream().filter(Forecast::held).count();
    return new Bin(
        SixDecimals.of((double) index / BINS),
        SixDecimals.of((index + 1.0) / BINS),
        n,
        n == 0 ? none : SixDecimals.of(new PointEstimate(sum / MILLIONTHS / n, n)),
        n == 0 ? none : SixDecimals.of(new Proportion(held, n).wilson(level)));
  }

  private static double error(List<Forecast> forecasts) {
    double[] excess = new double[BINS];
    for (Forecast each : forecasts) {
      excess[each.bin()] += each.millionths() - (each.held() ? MILLIONTHS : 0);
    }
    double sum = 0;
    for (double each : excess) {
      sum += Math.abs(each);
    }
    return sum / MILLIONTHS / forecasts.size();
  }
}
