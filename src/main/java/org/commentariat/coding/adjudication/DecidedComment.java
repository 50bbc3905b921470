package org.commentariat.coding.adjudication;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.coding.Coding;
import org.commentariat.coding.SampledComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the codes that hold for it.
 *
 * @param codes those that apply; empty means none of them
 * @param sentiment null where nobody gave one
 * @param basis why these
 * @param note of those who decided; may be empty
 */
public record DecidedComment(
    SampledComment comment,
    SortedSet<String> codes,
    @Nullable CodedSentiment sentiment,
    Basis basis,
    String note) {

  /** Why codes hold. */
  public enum Basis {
    /** One coder coded the comment. */
    SINGLE,
    /** All who coded it agree. */
    AGREED,
    /** They did not agree, and it was decided. */
    DECIDED;

    /** As files call it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DecidedComment {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /**
   * The same as a coding.
   *
   * @param coder whose name stands for all of them
   */
  public Coding asCoding(String coder) {
    return new Coding(comment.unit(), coder, codes, sentiment, note);
  }
}
