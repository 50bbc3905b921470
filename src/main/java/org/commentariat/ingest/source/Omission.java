package org.commentariat.ingest.source;

import java.util.Locale;

/**
 * Entries of one kind that a source holds or counts and that are left out of the threads.
 *
 * @param source the input file, as in {@link Source#name()}
 * @param kind why they are left out
 * @param count at least 1
 */
public record Omission(String source, Kind kind, int count) {

  /** Why an entry is left out. */
  public enum Kind {
    /** A link from another site, not a comment. */
    PINGBACK("pingbacks and trackbacks"),
    /** Not approved by the site, and not asked for. */
    UNAPPROVED("unapproved comments"),
    /** Marked as spam by the site, and not asked for. */
    SPAM("comments marked as spam"),
    /** Deleted, and nobody answers it. */
    DELETED("deleted comments without replies"),
    /** The same comment, listed before. */
    LISTED_TWICE("comments listed before with the same id and words"),
    /** Counted by the source, not in it. */
    NOT_IN_SOURCE("comments that the source counts but does not hold");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a person, in the plural. */
    public String words() {
      return words;
    }

    /** As data calls it, e.g. {@code pingback}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Omission {
    if (count < 1) {
      throw new IllegalArgumentException("omission of " + count);
    }
  }
}
