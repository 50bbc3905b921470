package org.commentariat.annotation;

/**
 * What can be added to tokens, lemmas and parts of speech. Each layer costs time and memory for its
 * models, so only what is asked for is loaded.
 */
public enum Layer {
  /** Tone of sentences and comments: shift-reduce parse, then the sentiment network over it. */
  SENTIMENT,
  /** Basic Universal Dependencies, from the neural dependency parser. */
  DEPENDENCIES
}
