package org.commentariat.encoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model is fed and read: its {@code encoder.json}.
 *
 * @param name of the encoder, never blank
 * @param maxTokens longest input with all special tokens, from 8 to 4096
 * @param pooling how the vectors of the tokens become one: {@code cls}, {@code mean}, both one
 *     after the other, or nothing when the model gives one vector for the whole text
 * @param normalize whether the embedding is scaled to length 1
 * @param embedding name of the model's output with the vectors
 * @param logits name of the model's output with scores, or null when it has none
 */
record EncoderSettings(
    String name,
    @JsonProperty("max_tokens") int maxTokens,
    List<Pooling> pooling,
    boolean normalize,
    String embedding,
    @Nullable String logits) {

  /** From the vectors of the tokens to one. */
  enum Pooling {
    /** The vector of the first token. */
    @JsonProperty("cls")
    CLS,
    /** The mean over all tokens. */
    @JsonProperty("mean")
    MEAN
  }

  EncoderSettings {
    pooling = List.copyOf(pooling);
    if (name.isBlank() || embedding.isBlank()) {
      throw new IllegalArgumentException("\"name\" and \"embedding\" must not be blank");
    }
    if (maxTokens < 8 || maxTokens > 4096) {
      throw new IllegalArgumentException("\"max_tokens\" should be 8 to 4096, found " + maxTokens);
    }
  }
}
