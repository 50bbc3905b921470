package org.commentariat.statistics.agreement;

import java.util.List;

/**
 * One thing that was coded, such as a comment, with the values that its coders gave it. A coder who
 * gave none is simply not there.
 *
 * @param values finite, in any order; may be none
 */
public record Unit(List<Double> values) {

  public Unit {
    values = values.stream().map(value -> value + 0.0).toList(); // -0 is 0
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a coded value is not finite: " + value);
      }
    }
  }

  /**
   * A unit coded with categories.
   *
   * @param codes each one of {@code scale}
   * @param scale all categories, in their order where they have one; a category counts as its
   *     position
   */
  public static Unit of(List<String> codes, List<String> scale) {
    return new Unit(
        codes.stream()
            .map(
                code -> {
                  int position = scale.indexOf(code);
                  if (position < 0) {
                    throw new IllegalArgumentException("no \"" + code + "\" among " + scale);
                  }
                  return (double) position;
                })
            .toList());
  }

  /** True when at least two coders can be compared. */
  boolean isPairable() {
    return values.size() >= 2;
  }
}
