package org.commentariat.stance.zeroshot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which way in the space of embeddings the texts of a code lie, seen from texts that do not hold
 * it. All vectors have length 1, so that products are cosines.
 *
 * @param axis mean of the texts of the code less half the mean of the others
 * @param middle score half-way between the texts of the code, each scored without itself, and the
 *     others
 * @param spread standard deviation of the scores of all these texts, above 0
 */
record Direction(List<Double> axis, double middle, double spread) {
  /**
   * How far the other texts count. Without them all comments on the subject look alike; in full
   * they take away what the comments share with the code. Chosen by average precision on coded
   * comments under the bundled codebook.
   */
  private static final double CONTRAST = 0.5;

  private static final double SMALLEST_SPREAD = 1e-6;

  Direction {
    axis = List.copyOf(axis);
  }

  /**
   * Finds it.
   *
   * @param holding embeddings of texts of the code, at least two
   * @param others embeddings of texts that do not hold it, at least one
   */
  static Direction of(List<List<Double>> holding, List<List<Double>> others) {
    List<Double> away = mean(others);
    List<Double> near = mean(holding);
    List<Double> axis =
        IntStream.range(0, near.size())
            .mapToObj(i -> near.get(i) - CONTRAST * away.get(i))
            .toList();
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < holding.size(); i++) {
      List<List<Double>> rest = new ArrayList<>(holding);
      List<Double> text = rest.remove(i);
      scores.add(cosine(text, mean(rest)) - CONTRAST * cosine(text, away));
    }
    double inside = mean(scores, 0, scores.size());
    others.forEach(text -> scores.add(cosine(text, axis)));
    double outside = mean(scores, holding.size(), scores.size());
    return new Direction(
        axis, (inside + outside) / 2, Math.max(SMALLEST_SPREAD, deviation(scores)));
  }

  /** How far a text lies that way, in (0, 1): 0.5 half-way. Not calibrated. */
  double likeness(List<Double> text) {
    return 1 / (1 + Math.exp((middle - cosine(text, axis)) / spread));
  }

  private static double cosine(List<Double> one, List<Double> other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += one.get(i) * other.get(i);
    }
    return sum;
  }

  private static List<Double> mean(List<List<Double>> vectors) {
    return IntStream.range(0, vectors.get(0).size())
        .mapToObj(i -> vectors.stream().mapToDouble(v -> v.get(i)).sum() / vectors.size())
        .toList();
  }

  private static double mean(List<Double> numbers, int from, int to) {
    return numbers.subList(from, to).stream().mapToDouble(n -> n).sum() / (to - from);
  }

  private static double deviation(List<Double> numbers) {
    double mean = mean(numbers, 0, numbers.size());
    double squares = numbers.stream().mapToDouble(n -> (n - mean) * (n - mean)).sum();
    return Math.sqrt(squares / numbers.size());
  }
}
