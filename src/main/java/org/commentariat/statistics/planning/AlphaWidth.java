package org.commentariat.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.Unit;

/**
 * How many items two coders have to code for an interval of Krippendorff's nominal alpha that is so
 * wide, by simulation: a coder knows the code of an item with the probability √α and otherwise
 * guesses by the shares of the codes, which gives an expected alpha of α. The width is that between
 * the quantiles of the simulated alphas; samples in which alpha is undefined count as 0.
 *
 * @param alpha to expect, inside (0, 1)
 * @param shares of the codes, at least two, each above 0, in all 1
 * @param width of the interval, inside (0, 2)
 * @param level confidence level, inside (0, 1)
 * @param simulations of each number of items, at least 100
 * @param seed of the simulation
 */
public record AlphaWidth(
    double alpha, List<Double> shares, double width, double level, int simulations, long seed) {

  /** Beyond this nobody codes by hand. */
  private static final int MOST = 1 << 14;

  public AlphaWidth {
    Requirements.inside("alpha", alpha, 0, 1);
    Requirements.inside("width", width, 0, 2);
    Requirements.inside("confidence level", level, 0, 1);
    shares = List.copyOf(shares);
    shares.forEach(share -> Requirements.inside("share", share, 0, 1));
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("the shares of the codes add up to " + sum + ", not 1");
    }
    if (simulations < 100) {
      throw new IllegalArgumentException("at least 100 simulations are needed: " + simulations);
    }
  }

  /**
   * The plan by bisection, to within 2 %.
   *
   * @throws IllegalArgumentException if 16,384 items are too few
   */
  public SamplePlan plan() {
    OptionalInt enough =
        IntStream.iterate(8, n -> n <= MOST, n -> 2 * n).filter(n -> width(n) <= width).findFirst();
    int high =
        enough.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "an interval of width " + width + " takes more than " + MOST + " items"));
    int low = high / 2;
    while (high - low > Math.max(1, high / 50)) {
      int middle = (low + high) / 2;
      if (width(middle) <= width) {
        high = middle;
      } else {
        low = middle;
      }
    }
    Map<String, Double> assumptions = new LinkedHashMap<>();
    assumptions.put("expected alpha", alpha);
    assumptions.put("width", width);
    for (int i = 0; i < shares.size(); i++) {
      assumptions.put("share of code " + (i + 1), shares.get(i));
    }
    assumptions.put("confidence level", level);
    assumptions.put("simulations", (double) simulations);
    return new SamplePlan(high, assumptions);
  }

  /** Of the interval for a number of items. */
  double width(int items) {
    JumpableUniformRandomProvider source =
        (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
    List<UniformRandomProvider> streams = source.jumps(simulations).toList();
    double[] alphas =
        IntStream.range(0, simulations)
            .parallel()
            .mapToDouble(i -> simulatedAlpha(items, streams.get(i)))
            .toArray();
    double[] bounds = Quantile.withDefaults().evaluate(alphas, (1 - level) / 2, (1 + level) / 2);
    return bounds[1] - bounds[0];
  }

  private double simulatedAlpha(int items, UniformRandomProvider random) {
    double known = Math.sqrt(alpha);
    List<Unit> units = new ArrayList<>(items);
    for (int i = 0; i < items; i++) {
      double truth = code(random);
      double first = random.nextDouble() < known ? truth : code(random);
      double second = random.nextDouble() < known ? truth : code(random);
      units.add(new Unit(Arrays.asList(first, second)));
    }
    return KrippendorffAlpha.NOMINAL.of(units) instanceof PointEstimate estimate
        ? estimate.value()
        : 0;
  }

  private double code(UniformRandomProvider random) {
    double left = random.nextDouble();
    for (int code = 0; code < shares.size() - 1; code++) {
      left -= shares.get(code);
      if (left < 0) {
        return code;
      }
    }
    return shares.size() - 1;
  }
}
