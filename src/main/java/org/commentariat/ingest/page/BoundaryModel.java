package org.commentariat.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A logistic regression on {@link BoundaryFeatures}: how probable it is that a new comment begins.
 * Its weights lie beside this class in {@code boundary-weights.tsv}; how they were fitted stands in
 * {@code src/training}. Immutable.
 */
final class BoundaryModel {

  private static final String WEIGHTS = "boundary-weights.tsv";

  private final Map<String, Double> weights;

  BoundaryModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The model that comes with the program. */
  static BoundaryModel fitted() {
    return Fitted.MODEL;
  }

  /**
   * The logarithm of the odds that a new comment begins. Features without a weight do not count.
   */
  double logit(Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return Math.round(sum * 1e6) / 1e6;
  }

  private static final class Fitted {
    static final BoundaryModel MODEL = load();

    private static BoundaryModel load() {
      Map<String, Double> weights = new HashMap<>();
      InputStream stream =
          Objects.requireNonNull(
              BoundaryModel.class.getResourceAsStream(WEIGHTS), "missing resource " + WEIGHTS);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          if (!line.startsWith("#") && tab > 0) {
            weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + WEIGHTS, e);
      }
      return new BoundaryModel(weights);
    }
  }
}
