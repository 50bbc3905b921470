package org.commentariat.stance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a reply stands to the comment it answers. */
public enum Relation {
  /** It takes the side of the comment answered. */
  @JsonProperty("agree")
  AGREE,
  /** It speaks against the comment answered. */
  @JsonProperty("disagree")
  DISAGREE,
  /** Neither: it asks, adds, jokes or talks of something else. */
  @JsonProperty("other")
  OTHER;

  /** As files spell it: {@code agree}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
