package org.commentariat.statistics.correction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate and what each cluster adds to its error: the sum of their squares is the variance.
 * With few clusters that sum is too small and itself unsure; the CR3 adjustment mends the former,
 * degrees of freedom after Satterthwaite the latter (Pustejovsky and Tipton 2018,
 * doi:10.1080/07350015.2016.1247004).
 *
 * @param value the estimate
 * @param tuning λ, how far the machine was trusted
 * @param influences by cluster, adjusted
 * @param extra variance from pseudo-codings
 * @param degreesOfFreedom above 0; NaN when all coded items are in one cluster
 */
record Linearization(
    double value,
    double tuning,
    Map<String, Double> influences,
    double extra,
    double degreesOfFreedom) {

  static Linearization of(
      double value, double tuning, Map<String, Cluster> clusters, double extra) {
    Map<String, Double> influences = new LinkedHashMap<>();
    clusters.forEach((name, cluster) -> influences.put(name, cluster.adjustedInfluence()));
    return new Linearization(value, tuning, influences, extra, degreesOfFreedom(clusters.values()));
  }

  /**
   * The same estimate, if a slope was estimated from the same G clusters as the mean: it costs one
   * degree of freedom, and the variance is (G − 1) / (G − 2) times as large.
   */
  Linearization withSlope(int clusters) {
    double factor = (clusters - 1.0) / (clusters - 2);
    Map<String, Double> scaled = new LinkedHashMap<>(influences);
    scaled.replaceAll((name, influence) -> influence * Math.sqrt(factor));
    return new Linearization(value, tuning, scaled, extra * factor, degreesOfFreedom - 1);
  }

  double variance() {
    double squares = extra;
    for (double influence : influences.values()) {
      squares += influence * influence;
    }
    return squares;
  }

  /** Half the width of the interval. */
  double halfWidth(double level) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2)
        * Math.sqrt(variance());
  }

  /** With an estimate from other items, of which some may be in the same clusters. */
  double covariance(Linearization other) {
    double products = 0;
    for (Map.Entry<String, Double> each : influences.entrySet()) {
      products += each.getValue() * other.influences.getOrDefault(each.getKey(), 0.0);
    }
    return products;
  }

  /**
   * Those of a CR3 variance of a weighted mean when all items vary alike: (Σ p)² / Σ p² over the
   * eigenvalues p of the quadratic form, in closed form. G equal clusters have G − 1.
   */
  private static double degreesOfFreedom(Collection<Cluster> clusters) {
    // of the coded items: pseudo-codings are no clusters
    double total = clusters.stream().mapToDouble(cluster -> cluster.weight).sum();
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (Cluster cluster : clusters) {
      double leverage = cluster.leverage(total);
      sum += leverage;
      squares += leverage * leverage;
      fourths += leverage * leverage * leverage * leverage;
    }
    return sum * sum / (squares + squares * squares - fourths);
  }
}
