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
    Interval.requireLevel(level);
    if (clusters.size() < 2) {
      return new Undefined("a bootstrap needs at least two clusters, not " + clusters.size());
    }
    List<T> all = clusters.stream().flatMap(List::stream).toList();
    double estimate = statistic.applyAsDouble(all);
    if (!Double.isFinite(estimate)) {
      return new Undefined("the statistic is undefined for these data");
    }
    double[] defined = replicate(clusters, statistic);
    int undefined = replicates - defined.length;
    if (undefined > UNDEFINED_TOLERATED * replicates) {
      return new Undefined(
          "the statistic is undefined in " + undefined + " of " + replicates + " resamples");
    }
    double[] jackknife = jackknife(clusters, statistic);
    BiasCorrectedInterval interval = new BiasCorrectedInterval(estimate, defined, jackknife);
    return interval.measure(level, all.size());
  }

  private <T> double[] replicate(
      List<? extends List<T>> clusters, ToDoubleFunction<List<T>> statistic) {
    JumpableUniformRandomProvider source =
        (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
    List<UniformRandomProvider> streams = source.jumps(replicates).toList();
    return IntStream.range(0, replicates)
        .parallel()
        .mapToDouble(i -> statistic.applyAsDouble(resample(clusters, streams.get(i))))
        .filter(Double::isFinite)
        .toArray();
  }

  private static <T> List<T> resample(
      List<? extends List<T>> clusters, UniformRandomProvider random) {
    List<T> resample = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      resample.addAll(clusters.get(random.nextInt(clusters.size())));
    }
    return resample;
  }

  /**
   * The statistic without each cluster in turn. Beyond {@value #JACKKNIFE_GROUPS} clusters, groups
   * of them are left out: the skewness of a sum of g clusters is smaller by √g, and so is the
   * square root of the number of groups, so the acceleration stays the same.
   */
  private static <T> double[] jackknife(
      List<? extends List<T>> clusters, ToDoubleFunction<List<T>> statistic) {
    int groups = Math.min(clusters.size(), JACKKNIFE_GROUPS);
    return IntStream.range(0, groups)
        .parallel()
        .mapToDouble(
            group -> {
              List<T> rest = new ArrayList<>();
              for (int i = 0; i < clusters.size(); i++) {
                if (i % groups != group) {
                  rest.addAll(clusters.get(i));
                }
              }
              return statistic.applyAsDouble(rest);
            })
        .toArray();
  }
}
