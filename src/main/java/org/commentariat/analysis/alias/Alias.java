package org.commentariat.analysis.alias;

import java.util.function.UnaryOperator;

/**
 * Two spellings that may be one person. An offer to whoever knows better; nothing is merged.
 *
 * @param name the spelling with more comments, or the plainer one
 * @param comments by it, at least 1
 * @param other the other spelling
 * @param otherComments by that, at least 1
 * @param reason how the two differ
 */
public record Alias(String name, int comments, String other, int otherComments, Reason reason) {

  /** How two spellings differ; the first that holds is given. */
  public enum Reason {
    /** {@code Mei Lin}, {@code MEI LIN}. */
    CASE("upper and lower case"),
    /** {@code Mei Lin}, {@code mei_lin}, {@code MeiLin}. */
    PUNCTUATION("spaces and punctuation"),
    /** {@code Zoë}, {@code Zoe}; {@code Müller}, {@code Mueller}. */
    DIACRITICS("accents"),
    /** Latin and Cyrillic {@code Сара}, or {@code I} for {@code l}. */
    LOOKALIKES("letters that look alike"),
    /** {@code n00b}, {@code noob}. */
    DIGITS("digits for letters"),
    /** {@code Mei Lin (Facebook)}, {@code Mei Lin}. */
    SITE("the name of a site at the end"),
    /** {@code Dr. Mei Lin}, {@code Mei Lin}. */
    TITLE("a title"),
    /** {@code Mei Q. Lin}, {@code Mei Lin}. */
    INITIAL("an initial in the middle"),
    /** {@code Michael Hendriks}, {@code Micheal Hendriks}. */
    ONE_LETTER("one letter within a long name");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For a person, after "they differ in". */
    public String words() {
      return words;
    }
  }

  public Alias {
    if (comments < 1 || otherComments < 1) {
      throw new IllegalArgumentException(name + " or " + other + " without comments");
    }
  }

  /** The same offer under other names. */
  public Alias renamed(UnaryOperator<String> names) {
    return new Alias(names.apply(name), comments, names.apply(other), otherComments, reason);
  }
}
