package org.commentariat.stance;

import java.util.Locale;

/**
 * A stretch of a comment's own words that speaks for a code.
 *
 * @param code the code it speaks for
 * @param start index of its first character in the own words (UTF-16 units, from 0)
 * @param end index after its last character
 * @param text the words from {@code start} to {@code end}
 * @param kind of what found it
 * @param source what found it: the name of the cue, else the key of the kind
 */
public record Evidence(String code, int start, int end, String text, Kind kind, String source) {

  /** How evidence is found. */
  public enum Kind {
    /** A cue of the codebook stands there. */
    CUE,
    /** Without this sentence the code would be less probable. */
    SENTENCE,
    /** The words endorse the comment answered, which holds the code. */
    ENDORSEMENT,
    /** A language model cited these words. */
    CITATION;

    /** As files spell it: {@code cue}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Evidence {
    if (start < 0 || end < start || end - start != text.length()) {
      throw new IllegalArgumentException(
          "evidence from " + start + " to " + end + " with " + text.length() + " characters");
    }
  }

  /** Words that a cue found. */
  static Evidence cue(String code, int start, int end, String ownWords, String cue) {
    return new Evidence(code, start, end, ownWords.substring(start, end), Kind.CUE, cue);
  }

  /**
   * A sentence that carries a code.
   *
   * @param ownWords of the comment; the sentence is from {@code start} to {@code end}
   */
  public static Evidence sentence(String code, int start, int end, String ownWords) {
    return new Evidence(
        code, start, end, ownWords.substring(start, end), Kind.SENTENCE, Kind.SENTENCE.key());
  }

  /**
   * Words that a language model cited.
   *
   * @param ownWords of the comment; the words are from {@code start} to {@code end}
   */
  public static Evidence cited(String code, int start, int end, String ownWords) {
    return new Evidence(
        code, start, end, ownWords.substring(start, end), Kind.CITATION, Kind.CITATION.key());
  }
}
