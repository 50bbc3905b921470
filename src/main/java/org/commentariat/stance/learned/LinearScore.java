package org.commentariat.stance.learned;

import java.util.List;

/**
 * A weighted sum of features.
 *
 * @param weights one a feature, at least one, finite
 * @param intercept added to the sum, finite
 */
public record LinearScore(List<Double> weights, double intercept) {

  public LinearScore {
    weights = List.copyOf(weights);
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("no weights");
    }
    if (!Double.isFinite(intercept) || !weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("weights and intercept must be finite numbers");
    }
  }

  /** The sum. */
  public double of(double[] features) {
    if (features.length != weights.size()) {
      throw new IllegalArgumentException(
          features.length + " features for " + weights.size() + " weights");
    }
    double sum = intercept;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return sum;
  }
}
