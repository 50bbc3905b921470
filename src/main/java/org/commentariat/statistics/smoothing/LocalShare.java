package org.commentariat.statistics.smoothing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;

/**
 * A share at one time from the observations around it: local linear regression with the
 * Epanechnikov kernel, 1 − (distance/bandwidth)² (Fan 1993, doi:10.1214/aos/1176349022), which has
 * no bias where the data begin and end, as a moving average has.
 *
 * <p>The interval is pointwise: it holds at each time, not for the whole curve at once. Its
 * standard error is clustered, with the factor k/(k−1) and k − 1 degrees of freedom for k clusters
 * in reach. It is for the smoothed share; a peak narrower than the bandwidth is smoothed away.
 *
 * @param bandwidth observations farther than this do not count, above 0, in the unit of time
 * @param level confidence level, inside (0, 1)
 */
public record LocalShare(double bandwidth, double level) {

  /** What a line through fewer says of them is too unsure to be drawn. */
  private static final int FEWEST = 10;

  public LocalShare {
    if (!(bandwidth > 0 && bandwidth < Double.POSITIVE_INFINITY)) { // refuses NaN too
      throw new IllegalArgumentException("bandwidth must be above 0: " + bandwidth);
    }
  }

  /**
   * The share at a time.
   *
   * @return inside [0, 1], with the number of observations in reach; undefined for fewer than ten
   *     of these, or two clusters, and when all lie at one time other than this one, or have one
   *     value
   */
  public Measure at(double time, List<Observation> observations) {
    List<Observation> near =
        observations.stream().filter(each -> kernel(each.time() - time) > 0).toList();
    if (near.size() < FEWEST) {
      return new Undefined("only " + near.size() + " observations are near");
    }
    Line line = Line.through(near, time, this);
    if (!Double.isFinite(line.value())) {
      return new Undefined("all observations near are at one other time");
    }
    Map<String, Double> clusters = new LinkedHashMap<>();
    for (Observation each : near) {
      double distance = each.time() - time;
      double influence = line.weight(distance, kernel(distance)) * line.residual(each, distance);
      clusters.merge(each.cluster(), influence, Double::sum);
    }
    double k = clusters.size();
    double squares = clusters.values().stream().mapToDouble(sum -> sum * sum).sum();
    if (k < 2) {
      return new Undefined("all observations near are in one cluster");
    }
    if (squares < 1e-24) {
      return new Undefined("all observations near lie on one line, so they show no uncertainty");
    }
    double half =
        TDistribution.of(k - 1).inverseSurvivalProbability((1 - level) / 2)
            * Math.sqrt(k / (k - 1) * squares);
    double share = inUnit(line.value());
    return new Estimate(
        share,
        new Interval(inUnit(line.value() - half), inUnit(line.value() + half), level),
        near.size());
  }

  private double kernel(double distance) {
    double scaled = distance / bandwidth;
    return Math.max(0, 1 - scaled * scaled);
  }

  private static double inUnit(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /**
   * A weighted line around a time.
   *
   * @param value of the line at the time
   * @param slope a unit of time
   * @param mean weighted mean distance of the observations from the time
   * @param variation weighted sum of squared deviations from the mean distance
   * @param kernels sum of the weights
   */
  private record Line(double value, double slope, double mean, double variation, double kernels) {

    static Line through(List<Observation> near, double time, LocalShare smoother) {
      double kernels = 0;
      double distances = 0;
      double values = 0;
      for (Observation each : near) {
        double kernel = smoother.kernel(each.time() - time);
        kernels += kernel;
        distances += kernel * (each.time() - time);
        values += kernel * each.value();
      }
      double mean = distances / kernels;
      double variation = 0;
      double products = 0;
      for (Observation each : near) {
        double distance = each.time() - time - mean;
        double kernel = smoother.kernel(each.time() - time);
        variation += kernel * distance * distance;
        products += kernel * distance * (each.value() - values / kernels);
      }
      if (variation > 1e-12 * smoother.bandwidth * smoother.bandwidth * kernels) {
        double slope = products / variation;
        return new Line(values / kernels - slope * mean, slope, mean, variation, kernels);
      }
      // all at one time: their mean, if it is the time asked for
      boolean here = Math.abs(mean) <= 1e-9 * smoother.bandwidth;
      double value = here ? values / kernels : Double.NaN;
      return new Line(value, 0, 0, Double.POSITIVE_INFINITY, kernels);
    }

    /** What an observation's value is multiplied with in the value of the line. */
    double weight(double distance, double kernel) {
      return kernel * (1 / kernels - mean * (distance - mean) / variation);
    }

    double residual(Observation observation, double distance) {
      return observation.value() - value - slope * distance;
    }
  }
}
