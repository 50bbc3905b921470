package org.commentariat.stance;

import java.util.Locale;

/** Why a classifier did not judge a comment. */
public enum Abstention {
  /** There is no word: the comment is empty, or all quotation, emoji or punctuation. */
  NO_WORDS,
  /** The words are not in a language that the classifier reads. */
  UNSUPPORTED_LANGUAGE,
  /** There are more words than a commenter writes; nobody read them. */
  TOO_LONG,
  /** No code applies, but one comes close. */
  UNSURE,
  /** Two codes that oppose each other would apply, and neither clearly. */
  CONTRADICTORY,
  /** A short reply endorses a comment that could not be judged itself. */
  UNKNOWN_PARENT,
  /** Whoever was asked gave no usable answer. */
  NO_ANSWER;

  /** As files spell it: {@code no_words}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
