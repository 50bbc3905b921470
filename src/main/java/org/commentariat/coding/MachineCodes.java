package org.commentariat.coding;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The codes that a machine gave.
 *
 * @param byComment what it said of each comment, by id
 */
public record MachineCodes(SortedMap<String, Verdict> byComment) {

  /**
   * What a machine said of one comment.
   *
   * @param codes those that apply; empty means none of them, or that it abstained
   * @param abstained too unsure to judge
   */
  public record Verdict(SortedSet<String> codes, boolean abstained) {
    public Verdict {
      codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
      if (abstained && !codes.isEmpty()) {
        throw new IllegalArgumentException("abstained and yet judged " + codes);
      }
    }

    /** The codes with {@code +} between, {@code none} or {@code abstained}. */
    public String name() {
      return abstained ? "abstained" : codes.isEmpty() ? "none" : String.join("+", codes);
    }
  }

  public MachineCodes {
    byComment = Collections.unmodifiableSortedMap(new TreeMap<>(byComment));
  }

  /** These verdicts, by id of the comment. */
  public static MachineCodes of(Map<String, Verdict> byComment) {
    return new MachineCodes(new TreeMap<>(byComment));
  }
}
