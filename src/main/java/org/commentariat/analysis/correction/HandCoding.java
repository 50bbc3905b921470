package org.commentariat.analysis.correction;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one person coded of one comment, or what was decided of it where coders differed.
 *
 * @param commentId of the comment
 * @param coder who, or null for a decision
 * @param codes those that apply; empty means none of them
 */
public record HandCoding(String commentId, @Nullable String coder, SortedSet<String> codes) {
  public HandCoding {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** The rows of the share table that it belongs to: its codes, or none. */
  public SortedSet<String> rows() {
    return codes.isEmpty() ? new TreeSet<>(List.of(HumanLabel.NONE)) : codes;
  }
}
