package org.commentariat.statistics.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many items to code for a share ± margin: z² p (1 − p) d / m² items, and fewer when they are
 * most of all there are, n / (1 + (n − 1) / N) (Cochran 1977, Sampling Techniques, section 4.4).
 *
 * @param margin half the width of the interval, inside (0, 1)
 * @param share the share to expect, inside (0, 1); 0.5 is the most cautious
 * @param items N, of which to code; the margin is then for the share among these
 * @param designEffect d, above 0; 1 for independent items, more when codings cluster, less when
 *     machine labels take part: 1 − ρ² for their correlation ρ with human codes
 * @param level confidence level, inside (0, 1)
 */
public record ShareMargin(
    double margin, double share, int items, double designEffect, double level) {

  public ShareMargin {
    Requirements.inside("margin", margin, 0, 1);
    Requirements.inside("share", share, 0, 1);
    Requirements.inside("design effect", designEffect, 0, Double.POSITIVE_INFINITY);
    Requirements.inside("confidence level", level, 0, 1);
    if (items < 1) {
      throw new IllegalArgumentException("there are no items to code: " + items);
    }
  }

  /** The plan; at most all items. */
  public SamplePlan plan() {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double many = z * z * share * (1 - share) * designEffect / (margin * margin);
    double codings = many / (1 + (many - 1) / items);
    Map<String, Double> assumptions = new LinkedHashMap<>();
    assumptions.put("margin", margin);
    assumptions.put("expected share", share);
    assumptions.put("items", (double) items);
    assumptions.put("design effect", designEffect);
    assumptions.put("confidence level", level);
    return new SamplePlan(Requirements.wholeCodings(Math.min(codings, items)), assumptions);
  }
}
