package org.commentariat.codebook;

import java.util.List;
import java.util.Map;

/**
 * A sequence of words to be found in a sentence.
 *
 * @param steps at least one, of which at least one is not optional; the first has no gap before it
 */
public record Phrase(List<Step> steps) {

  public Phrase {
    steps = List.copyOf(steps);
    if (steps.stream().allMatch(Step::optional)) {
      throw new IllegalArgumentException("nothing in it that must be there");
    }
    if (steps.get(0).gap() > 0) {
      throw new IllegalArgumentException("begins with a gap");
    }
  }

  /**
   * One place of a phrase.
   *
   * @param alternatives by their first word: any of these sequences of words fills the place
   * @param optional whether the place may stay empty
   * @param gap how many other words may stand before it, at least 0
   */
  public record Step(Map<String, List<List<Word>>> alternatives, boolean optional, int gap) {
    public Step {
      alternatives = Map.copyOf(alternatives);
    }
  }

  /**
   * A word of a cue: the dictionary form, or a form as written.
   *
   * @param form in lower case
   * @param kind the parts of speech that it may have
   */
  public record Word(String form, Kind kind) {}

  /** Parts of speech, coarsely. */
  public enum Kind {
    /** Any part of speech. */
    ANY(""),
    /** Nouns and names. */
    NOUN("N"),
    /** Verbs. */
    VERB("V"),
    /** Adjectives. */
    ADJ("J");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** Whether a Penn Treebank tag is of this kind. */
    public boolean includes(String tag) {
      return tag.startsWith(prefix);
    }
  }
}
