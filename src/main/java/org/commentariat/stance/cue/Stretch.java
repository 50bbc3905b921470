package org.commentariat.stance.cue;

import java.util.BitSet;

/**
 * The words of a sentence that a pattern matched, gaps left out.
 *
 * @param words indexes of the words, at least one; not changed after construction
 * @param anchor index of the word whose circumstances are those of the whole
 */
record Stretch(BitSet words, int anchor) {

  /** Index of the first word. */
  int from() {
    return words.nextSetBit(0);
  }

  /** Index after the last word. */
  int to() {
    return words.length();
  }

  /** Whether the pattern matched this very word; a word in a gap it did not. */
  boolean has(int word) {
    return words.get(word);
  }

  /** The words of both, with this one's anchor. */
  Stretch with(BitSet others) {
    BitSet both = (BitSet) words.clone();
    both.or(others);
    return new Stretch(both, anchor);
  }
}
