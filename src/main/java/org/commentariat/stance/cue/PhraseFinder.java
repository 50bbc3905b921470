package org.commentariat.stance.cue;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commentariat.annotation.Sentence;
import org.commentariat.codebook.Phrase;

/** Finds phrases at the beginning of a sentence, whatever its dependencies. */
public final class PhraseFinder {

  private PhraseFinder() {}

  /** How many tokens at the start of the sentence the longest of the phrases covers, at least 1. */
  public static Optional<Integer> longestAtStart(List<Phrase> phrases, Sentence sentence) {
    SentenceTree tree = new SentenceTree(sentence);
    return phrases.stream()
        .map(phrase -> PhraseMatcher.match(phrase, tree, 0))
        .filter(Objects::nonNull)
        .map(BitSet::length)
        .max(Integer::compare);
  }
}
