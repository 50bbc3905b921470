package org.commentariat.analysis.concentration;

import java.util.List;
import java.util.Set;

/**
 * All that one person wrote.
 *
 * @param name a pseudonym; each once
 * @param known whether the author is known; every comment of unknown author is a voice of its own
 * @param comments what each comment with own words holds: codes, or none, or abstained; at least
 *     one comment
 */
public record Voice(String name, boolean known, List<Set<String>> comments) {

  public Voice {
    comments = comments.stream().map(Set::copyOf).toList();
    if (comments.isEmpty()) {
      throw new IllegalArgumentException(name + " has no comment");
    }
  }

  /** How many comments hold a code. */
  int holding(String code) {
    return (int) comments.stream().filter(rows -> rows.contains(code)).count();
  }

  /** How many comments there are. */
  int size() {
    return comments.size();
  }
}
