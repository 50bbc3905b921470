package org.commentariat.ingest.source;

import java.util.Locale;

/**
 * Something that a person should know about input that was read: a repair, a guess.
 *
 * @param source the input file, as in {@link Source#name()}
 * @param place where in the file, e.g. {@code line 17}; {@code whole file} when it is all of it
 * @param kind what it is about
 * @param count how many repairs or guesses it stands for, at least 1
 * @param text what was found and what was done
 */
public record Note(String source, String place, Kind kind, int count, String text) {

  /** What a note is about. */
  public enum Kind {
    /** Bytes or signs that had to be repaired to be text. */
    DECODING,
    /** A reply link, or an id, that had to be repaired for the thread to be a tree. */
    TREE,
    /** A guess about where something begins or ends, or what a column means. */
    GUESS;

    /** As data calls it, e.g. {@code decoding}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Note {
    if (count < 1) {
      throw new IllegalArgumentException("note of " + count + " repairs");
    }
  }

  @Override
  public String toString() {
    return source + ": " + place + ": " + text;
  }
}
