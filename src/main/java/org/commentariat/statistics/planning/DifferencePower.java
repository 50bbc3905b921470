package org.commentariat.statistics.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many items to code in each of two groups to detect that their shares differ: the normal
 * approximation with unequal variances of Fleiss, Levin and Paik (2003, Statistical Methods for
 * Rates and Proportions, equation 4.14; R {@code power.prop.test}), times the design effect.
 *
 * @param first share in one group, inside (0, 1)
 * @param second share in the other, inside (0, 1), not {@code first}
 * @param power probability of detecting the difference, inside (0, 1)
 * @param significance level of the two-sided test, inside (0, 1)
 * @param designEffect above 0; as in {@link ShareMargin}
 */
public record DifferencePower(
    double first, double second, double power, double significance, double designEffect) {

  public DifferencePower {
    Requirements.inside("share", first, 0, 1);
    Requirements.inside("share", second, 0, 1);
    Requirements.inside("power", power, 0, 1);
    Requirements.inside("significance level", significance, 0, 1);
    Requirements.inside("design effect", designEffect, 0, Double.POSITIVE_INFINITY);
    if (first == second) {
      throw new IllegalArgumentException("the shares do not differ: " + first);
    }
  }

  /** The plan, with the codings of both groups together, half in each. */
  public SamplePlan plan() {
    double mean = (first + second) / 2;
    double underNull = quantile(significance / 2) * Math.sqrt(2 * mean * (1 - mean));
    double otherwise = quantile(1 - power) * Math.sqrt(first * (1 - first) + second * (1 - second));
    // a power below the significance level needs no codings
    double root = Math.max(0, underNull + otherwise) / (first - second);
    Map<String, Double> assumptions = new LinkedHashMap<>();
    assumptions.put("share in the first group", first);
    assumptions.put("share in the second group", second);
    assumptions.put("power", power);
    assumptions.put("significance level", significance);
    assumptions.put("design effect", designEffect);
    return new SamplePlan(
        Math.multiplyExact(2, Requirements.wholeCodings(root * root * designEffect)), assumptions);
  }

  private static double quantile(double tail) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }
}
