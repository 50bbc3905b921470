package org.commentariat.stance.learned;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Numbers of one kind among the features of a comment. */
public enum FeatureBlock {
  /** The embedding of the own words, read after the headline and the words of the parent. */
  @JsonProperty("embedding")
  EMBEDDING,
  /** The scores of the encoder's own heads, from the same reading. */
  @JsonProperty("logits")
  LOGITS,
  /** The embedding of the own words alone, by a second encoder. */
  @JsonProperty("own_words")
  OWN_WORDS,
  /** For each code, in the order of the codebook, the log odds that the cues give. */
  @JsonProperty("cues")
  CUES,
  /** For each code, in the order of the codebook, its probability in the parent; 0 without one. */
  @JsonProperty("parent_codes")
  PARENT_CODES
}
