package org.commentariat.analysis.time;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a comment was written, by whom, and which codes it holds.
 *
 * @param person who, equal for all comments of one person; a comment of unknown author is by a
 *     person of its own
 * @param time or null where the source does not say
 * @param codes none when it was not judged
 */
public record TimedComment(String person, @Nullable Instant time, SortedSet<String> codes) {
  public TimedComment {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }
}
