package org.commentariat.coding;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One coder's codes for one comment.
 *
 * @param unit of the comment in its sample
 * @param coder who
 * @param codes those that apply; empty means none of them
 * @param sentiment null where the coder gave none
 * @param note the coder's remark; may be empty
 */
public record Coding(
    String unit,
    String coder,
    SortedSet<String> codes,
    @Nullable CodedSentiment sentiment,
    String note) {

  public Coding {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** Whether another coder's codes and sentiment are the same; what a remark says is no matter. */
  public boolean agreesWith(Coding other) {
    return codes.equals(other.codes) && sentiment == other.sentiment;
  }
}
