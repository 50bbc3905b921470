package org.commentariat.coding;

import java.util.Locale;

/** The tone that a coder heard in a comment, from bad to good. */
public enum CodedSentiment {
  NEGATIVE(-1),
  NEUTRAL(0),
  POSITIVE(1);

  private final int value;

  CodedSentiment(int value) {
    this.value = value;
  }

  /** As data and reports call it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** -1, 0 or 1. */
  public int value() {
    return value;
  }
}
