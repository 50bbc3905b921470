package org.commentariat.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Confidence intervals by resampling whole clusters with replacement (Davison and Hinkley 1997,
 * Bootstrap Methods and their Application, section 3.8), for statistics without a formula.
 *
 * <p>The interval is the bias-corrected and accelerated one, BCa (Efron 1987,
 * doi:10.1080/01621459.1987.10478410), because the statistics of a report are skewed and bounded,
 * and some, such as Cramér's V, are larger in a resample than in the sample: the percentile
 * interval may then lie wholly above the estimate. BCa corrects for both.
 *
 * <p>Replicate i draws from the i-th of a series of disjoint random streams, so the result depends
 * on the seed alone and not on the number of threads. Immutable and thread-safe.
 *
 * @param seed of the random streams
 * @param replicates number of resamples, at least 100; a 95 % interval wants 2,000
 */
public record ClusterBootstrap(long seed, int replicates) {

  /** More undefined replicates than this share leave the interval undefined. */
  private static final double UNDEFINED_TOLERATED = 0.05;

  /** The most groups that the jackknife behind the acceleration leaves out in turn. */
  private static final int JACKKNIFE_GROUPS = 500;

  public ClusterBootstrap {
    if (replicates < 100) {
      throw new IllegalArgumentException("at least 100 replicates are needed, not " + replicates);
    }
  }

  /**
   * A statistic with its interval.
   *
   * @param clusters observations by cluster, e.g. comments by commenter; a cluster may be empty
   * @param statistic of the observations of all clusters; called from several threads at once; NaN
   *     or infinite where it is undefined
   * @param level confidence level, inside (0, 1)
   * @return with the number of observations as n; undefined below two clusters, when the statistic
   *     is undefined for the data or for more than 5 % of the replicates, and when the replicates
   *     do not vary or lie to one side of the estimate, so that they cannot say how sure it is
   */
  public <T> Measure interval(
      List<? extends List<T>> clusters, ToDoubleFunction<List<T>> statistic, double level) {
    int n = clusters.stream().mapToInt(List::size).reduce(0, Math::addExact);
    return intervalOfPicks(clusters.size(), ofPicks(clusters, statistic), n, level);
  }

  /**
   * A statistic in every resample: the same resamples as those behind {@link #interval}.
   *
   * @param clusters observations by cluster, at least one
   * @param statistic as for {@link #interval}
   * @return in the order of the resamples, without those where the statistic is undefined
   */
  public <T> double[] replicates(
      List<? extends List<T>> clusters, ToDoubleFunction<List<T>> statistic) {
    return replicate(clusters.size(), ofPicks(clusters, statistic));
  }

  private static <T> ToDoubleFunction<int[]> ofPicks(
      List<? extends List<T>> clusters, ToDoubleFunction<List<T>> statistic) {
    return picks -> {
      List<T> sample = new ArrayList<>();
      for (int pick : picks) {
        sample.addAll(clusters.get(pick));
      }
      return statistic.applyAsDouble(sample);
    };
  }

  /**
   * A statistic of totals with its interval; the same as {@link #interval} but much faster, since a
   * resample only adds up what each cluster contributes.
   *
   * @param clusters what each cluster adds to the totals, all arrays of one length
   * @param statistic of the totals; called from several threads at once; NaN or infinite where it
   *     is undefined
   * @param n number of observations in all clusters
   * @param level confidence level, inside (0, 1)
   * @return undefined as {@link #interval} is
   */
  public Measure intervalOfTotals(
      List<int[]> clusters, ToDoubleFunction<int[]> statistic, int n, double level) {
    return intervalOfPicks(
        clusters.size(),
        picks -> {
          int[] totals = new int[clusters.get(0).length];
          for (int pick : picks) {
            int[] cluster = clusters.get(pick);
            for (int i = 0; i < totals.length; i++) {
              totals[i] = Math.addExact(totals[i], cluster[i]);
            }
          }
          return statistic.applyAsDouble(totals);
        },
        n,
        level);
  }

  /**
   * The interval of a statistic of the clusters at some positions, which may repeat; the fastest
   * way where a cluster is no more than a few numbers.
   *
   * @param k number of clusters
   * @param statistic of positions in [0, k), which it must not change; called from several threads
   *     at once; NaN or infinite where it is undefined
   * @param n number of observations in all clusters
   * @param level confidence level, inside (0, 1)
   * @return undefined as {@link #interval} is
   */
  public Measure intervalOfPicks(int k, ToDoubleFunction<int[]> statistic, int n, double level) {
    Interval.requireLevel(level);
    if (k < 2) {
      return new Undefined("a bootstrap needs at least two clusters, not " + k);
    }
    double estimate = statistic.applyAsDouble(IntStream.range(0, k).toArray());
    if (!Double.isFinite(estimate)) {
      return new Undefined("the statistic is undefined for these data");
    }
    double[] defined = replicate(k, statistic);
    int undefined = replicates - defined.length;
    if (undefined > UNDEFINED_TOLERATED * replicates) {
      return new Undefined(
          "the statistic is undefined in " + undefined + " of " + replicates + " resamples");
    }
    return new BiasCorrectedInterval(estimate, defined, jackknife(k, statistic)).measure(level, n);
  }

  private double[] replicate(int k, ToDoubleFunction<int[]> statistic) {
    JumpableUniformRandomProvider source =
        (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
    List<UniformRandomProvider> streams = source.jumps(replicates).toList();
    return IntStream.range(0, replicates)
        .parallel()
        .mapToDouble(i -> statistic.applyAsDouble(streams.get(i).ints(k, 0, k).toArray()))
        .filter(Double::isFinite)
        .toArray();
  }

  /**
   * The statistic without each cluster in turn. Beyond {@value #JACKKNIFE_GROUPS} clusters, groups
   * of them are left out: the skewness of a sum of g clusters is smaller by √g, and so is the
   * square root of the number of groups, so the acceleration stays the same.
   */
  private static double[] jackknife(int k, ToDoubleFunction<int[]> statistic) {
    int groups = Math.min(k, JACKKNIFE_GROUPS);
    return IntStream.range(0, groups)
        .parallel()
        .mapToDouble(
            group ->
                statistic.applyAsDouble(
                    IntStream.range(0, k).filter(i -> i % groups != group).toArray()))
        .toArray();
  }
}
