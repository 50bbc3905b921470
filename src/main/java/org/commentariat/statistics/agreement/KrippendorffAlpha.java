package org.commentariat.statistics.agreement;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * Krippendorff's alpha by level of measurement: 1 for perfect agreement, 0 for what chance gives,
 * below 0 for less. Any number of coders, any values missing; units with fewer than two values do
 * not count (Krippendorff 2004, Content Analysis, chapter 11; Hayes and Krippendorff 2007,
 * doi:10.1080/19312450709336664).
 */
public enum KrippendorffAlpha {
  /** Values differ or they do not. */
  NOMINAL {
    @Override
    double squaredDifference(double a, double b, NavigableMap<Double, Integer> frequencies) {
      return a == b ? 0 : 1;
    }
  },
  /** Values differ by how many values were given between them. */
  ORDINAL {
    @Override
    double squaredDifference(double a, double b, NavigableMap<Double, Integer> frequencies) {
      double low = Math.min(a, b);
      double high = Math.max(a, b);
      double between = 0;
      for (int frequency : frequencies.subMap(low, true, high, true).values()) {
        between += frequency;
      }
      double difference =
          between - (frequencies.getOrDefault(low, 0) + frequencies.getOrDefault(high, 0)) / 2.0;
      return difference * difference;
    }
  },
  /** Values differ by their distance. */
  INTERVAL {
    @Override
    double squaredDifference(double a, double b, NavigableMap<Double, Integer> frequencies) {
      return (a - b) * (a - b);
    }
  },
  /** Values, all 0 or more, differ by their distance relative to their sum. */
  RATIO {
    @Override
    double squaredDifference(double a, double b, NavigableMap<Double, Integer> frequencies) {
      if (Math.min(a, b) < 0) {
        throw new IllegalArgumentException(
            "a ratio scale has no value below zero: " + Math.min(a, b));
      }
      double difference = a == b ? 0 : (a - b) / (a + b);
      return difference * difference;
    }
  };

  abstract double squaredDifference(double a, double b, NavigableMap<Double, Integer> frequencies);

  /**
   * Alpha with the number of units that were compared.
   *
   * @return undefined when no unit has two values, and when all values are the same: then chance
   *     alone would give perfect agreement
   */
  public PointMeasure of(List<Unit> units) {
    List<Unit> pairable = units.stream().filter(Unit::isPairable).toList();
    if (pairable.isEmpty()) {
      return new Undefined("no unit was coded by two coders");
    }
    double alpha = value(pairable);
    return Double.isNaN(alpha)
        ? new Undefined("all coders gave the same value everywhere")
        : new PointEstimate(alpha, pairable.size());
  }

  /**
   * Alpha with an interval from resampled units (Zapf et al. 2016, doi:10.1186/s12874-016-0200-9).
   *
   * @param clusters the units by what they belong to, e.g. comments by their commenter; clusters of
   *     one for independent units
   * @param level confidence level, inside (0, 1)
   */
  public Measure of(List<? extends List<Unit>> clusters, ClusterBootstrap bootstrap, double level) {
    List<List<Unit>> pairable = pairable(clusters);
    return of(pairable.stream().flatMap(List::stream).toList()) instanceof Undefined undefined
        ? undefined
        : bootstrap.interval(pairable, this::value, level);
  }

  /**
   * Alpha in the resamples behind the interval, without those where all values are the same; the
   * share of them below a threshold is the probability that alpha lies there (Hayes and
   * Krippendorff 2007, as above).
   *
   * @param clusters at least one with a unit that two coders coded
   */
  public double[] replicates(List<? extends List<Unit>> clusters, ClusterBootstrap bootstrap) {
    return bootstrap.replicates(pairable(clusters), this::value);
  }

  private static List<List<Unit>> pairable(List<? extends List<Unit>> clusters) {
    return clusters.stream()
        .map(cluster -> cluster.stream().filter(Unit::isPairable).toList())
        .filter(cluster -> !cluster.isEmpty())
        .toList();
  }

  /** Not a number when all values are the same. */
  private double value(List<Unit> pairable) {
    NavigableMap<Double, Integer> frequencies = new TreeMap<>();
    for (Unit unit : pairable) {
      unit.values().forEach(value -> frequencies.merge(value + 0.0, 1, Integer::sum));
    }
    double n = 0;
    for (int frequency : frequencies.values()) {
      n += frequency;
    }
    double observed = 0;
    for (Unit unit : pairable) {
      observed += disagreement(unit, frequencies);
    }
    double expected = 0;
    for (double a : frequencies.keySet()) {
      for (double b : frequencies.tailMap(a, false).keySet()) {
        expected +=
            2.0
                * frequencies.getOrDefault(a, 0)
                * frequencies.getOrDefault(b, 0)
                * squaredDifference(a, b, frequencies);
      }
    }
    return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
  }

  /** Over all ordered pairs of values in a unit, each value counted once on the whole. */
  private double disagreement(Unit unit, NavigableMap<Double, Integer> frequencies) {
    List<Double> values = unit.values();
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * squaredDifference(values.get(i), values.get(j), frequencies);
      }
    }
    return sum / (values.size() - 1);
  }
}
