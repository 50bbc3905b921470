package org.commentariat.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Describes counts, such as comments per commenter: how many, and how unequally spread. Immutable.
 */
public final class Descriptives {

  private final int[] ascending;
  private final long total;

  private Descriptives(int[] ascending) {
    this.ascending = ascending;
    this.total = Arrays.stream(ascending).asLongStream().sum();
  }

  /**
   * Takes counts to describe.
   *
   * @param counts each 0 or more, in any order; not kept
   */
  public static Descriptives of(int[] counts) {
    int most = 0;
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count below zero: " + count);
      }
      most = Math.max(most, count);
    }
    return new Descriptives(most < counts.length ? sorted(counts, most) : sorted(counts));
  }

  private static int[] sorted(int[] counts) {
    int[] ascending = counts.clone();
    Arrays.sort(ascending);
    return ascending;
  }

  /** By counting; a bootstrap sorts thousands of times, and most counts are small. */
  private static int[] sorted(int[] counts, int most) {
    int[] frequencies = new int[most + 1];
    for (int count : counts) {
      frequencies[count]++;
    }
    int[] ascending = new int[counts.length];
    int from = 0;
    for (int count = 0; count <= most; count++) {
      Arrays.fill(ascending, from, from + frequencies[count], count);
      from += frequencies[count];
    }
    return ascending;
  }

  /** How many counts there are. */
  public int n() {
    return ascending.length;
  }

  /** The sum of the counts. */
  public long total() {
    return total;
  }

  /** The arithmetic mean; undefined without counts. */
  public PointMeasure mean() {
    return n() == 0 ? noCounts() : new PointEstimate((double) total / n(), n());
  }

  /**
   * The quantile by linear interpolation of the order statistics (type 7 of Hyndman and Fan 1996,
   * doi:10.1080/00031305.1996.10473566; the default of R).
   *
   * @param probability in [0, 1]; 0.5 is the median
   * @return undefined without counts
   */
  public PointMeasure quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("probability outside [0, 1]: " + probability);
    }
    return n() == 0
        ? noCounts()
        : new PointEstimate(
            Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(n(), i -> ascending[i], probability),
            n());
  }

  /**
   * The Gini coefficient: half the mean absolute difference between two counts over their mean, 0
   * when all are equal, (n−1)/n when one has everything (Gini 1912; formula over order statistics
   * in Dixon et al. 1987, doi:10.2307/1939238, without their small-sample factor n/(n−1)).
   *
   * @return undefined below two counts and when all are 0
   */
  public PointMeasure gini() {
    if (n() < 2) {
      return n() == 0 ? noCounts() : new Undefined("one count cannot be unequal");
    }
    if (total == 0) {
      return allZero();
    }
    double weighted = 0;
    for (int i = 0; i < n(); i++) {
      weighted += (2.0 * i - n() + 1) * ascending[i];
    }
    return new PointEstimate(weighted / ((double) n() * total), n());
  }

  /**
   * The Gini coefficient times n/(n−1), in [0, 1]: as a sample from many is less unequal than they
   * are, the plain coefficient is too low with few counts (Deltas 2003,
   * doi:10.1162/rest.2003.85.1.226). It is 1 when one has everything.
   *
   * @return undefined as {@link #gini} is
   */
  public PointMeasure giniOfSample() {
    return gini() instanceof PointEstimate gini
        ? new PointEstimate(Math.min(1, gini.value() * n() / (n() - 1)), n())
        : gini();
  }

  /**
   * The share of the total held by the highest counts.
   *
   * @param fraction of the counts that is the top, in (0, 1], e.g. 0.1; see {@link #topCount}
   * @return in (0, 1]; undefined without counts and when all are 0
   */
  public PointMeasure topShare(double fraction) {
    int top = topCount(fraction);
    if (n() == 0) {
      return noCounts();
    }
    if (total == 0) {
      return allZero();
    }
    long held = Arrays.stream(ascending, n() - top, n()).asLongStream().sum();
    return new PointEstimate((double) held / total, n());
  }

  /**
   * How many counts are the top: the fraction of n, rounded up to whole counts.
   *
   * @param fraction in (0, 1]
   */
  public int topCount(double fraction) {
    if (!(fraction > 0 && fraction <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("fraction outside (0, 1]: " + fraction);
    }
    // the product of a decimal fraction may lie a last bit above the whole number that is meant
    return (int) Math.ceil(fraction * n() - 1e-9);
  }

  private static Undefined noCounts() {
    return new Undefined("there are no counts");
  }

  private static Undefined allZero() {
    return new Undefined("all counts are zero");
  }
}
