package org.commentariat.encoder;

import org.jspecify.annotations.Nullable;

/**
 * Turns words into numbers. Implementations may be used by several threads at once; equal arguments
 * give equal numbers, whatever was encoded before or is being encoded at the same time.
 */
public interface TextEncoder extends AutoCloseable {

  /** What the encoder is called. */
  String name();

  /**
   * Identity of the encoder: 64 lower-case hexadecimal digits. Two encoders with the same digits
   * give the same numbers.
   */
  String sha256();

  /** Length of every embedding, at least 1. */
  int dimensions();

  /** Number of logits beside each embedding; 0 when the encoder gives none. */
  int logits();

  /**
   * Encodes a text, or a pair of texts that are read together.
   *
   * @param first the text; of a pair the part that is there for context, such as a headline
   * @param second what is read in the light of the first, or null for a single text
   */
  Encoding encode(String first, @Nullable String second);

  /** Frees the memory; nothing may be encoded afterwards. */
  @Override
  void close();
}
