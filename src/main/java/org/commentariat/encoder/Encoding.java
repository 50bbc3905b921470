package org.commentariat.encoder;

import java.util.List;

/**
 * What an encoder makes of a text.
 *
 * @param embedding as many numbers as the encoder has dimensions
 * @param logits scores of the encoder's own heads; empty when it has none
 */
public record Encoding(List<Double> embedding, List<Double> logits) {
  public Encoding {
    embedding = List.copyOf(embedding);
    logits = List.copyOf(logits);
    if (embedding.isEmpty()) {
      throw new IllegalArgumentException("an embedding without numbers");
    }
  }
}
