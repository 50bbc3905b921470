package org.commentariat.analysis.words;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one person wrote in one comment.
 *
 * @param person who, equal for all comments of one person; a comment of unknown author is by a
 *     person of its own
 * @param codes that the comment holds
 * @param text its own words, names of commenters replaced
 */
public record OwnWords(String person, SortedSet<String> codes, String text) {
  public OwnWords {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }
}
