package org.commentariat.stance;

import java.util.Locale;

/** How a reply stands to the comment it answers. */
public enum Relation {
  /** It takes the side of the comment answered. */
  AGREE,
  /** It speaks against the comment answered. */
  DISAGREE,
  /** Neither: it asks, adds, jokes or talks of something else. */
  OTHER;

  /** As files spell it: {@code agree}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
