package org.commentariat.codebook;

import java.util.List;

/**
 * Who does what to whom, whatever the order of the words: "the FBI reads our mail" and "our mail is
 * read by the FBI" are the same frame.
 *
 * @param who the doer; empty when it does not matter
 * @param does the verb or other predicate, never empty; its further words follow within four words
 * @param what the thing or person it is done to; empty when it does not matter
 * @param about any other complement ("from Apple", "for our safety"); empty when it does not matter
 * @param with an auxiliary or adverb of the predicate ("should", "secretly"); empty when it does
 *     not matter
 */
public record Frame(
    List<Phrase> who, List<Phrase> does, List<Phrase> what, List<Phrase> about, List<Phrase> with) {

  public Frame {
    who = List.copyOf(who);
    does = List.copyOf(does);
    what = List.copyOf(what);
    about = List.copyOf(about);
    with = List.copyOf(with);
    if (does.isEmpty()) {
      throw new IllegalArgumentException("a frame without what is done");
    }
  }
}
