package org.commentariat.stance.cue;

/**
 * Where a pattern was found in a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param anchor index of the token whose circumstances are those of the whole
 */
record Stretch(int from, int to, int anchor) {

  /** The smallest stretch that covers this one and the other, with this one's anchor. */
  Stretch with(Stretch other) {
    return new Stretch(Math.min(from, other.from), Math.max(to, other.to), anchor);
  }
}
