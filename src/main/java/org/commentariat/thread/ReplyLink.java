package org.commentariat.thread;

import java.util.Locale;

/**
 * From a comment to the one it answers.
 *
 * @param parent id of the comment answered
 * @param rule what told so
 * @param confidence in [0, 1]: how often links found in this way are right
 */
public record ReplyLink(String parent, Rule rule, double confidence) {

  /** Links at least this sure are called certain. */
  public static final double CERTAIN = 0.95;

  /** The evidence behind a link. */
  public enum Rule {
    /** The source states the parent's id. */
    STATED_ID,
    /** The comment gives the number of the one it answers, e.g. {@code reply to #3}. */
    STATED_NUMBER,
    /** Quoted words equal words of the parent. */
    QUOTATION_EXACT,
    /** Quoted words resemble words of the parent: edited, cut or re-encoded. */
    QUOTATION_APPROXIMATE,
    /**
     * Only the name of the person quoted is known; the parent is that person's latest comment
     * before.
     */
    QUOTED_NAME,
    /** The comment addresses a person by name. */
    MENTION,
    /** The page shows the reply under its parent by indentation or nesting. */
    NESTING;

    /** The rule as data and reports call it, e.g. {@code quotation_exact}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the source itself shows the link; otherwise it is inferred from the words. */
    public boolean isStated() {
      return switch (this) {
        case STATED_ID, STATED_NUMBER, NESTING -> true;
        case QUOTATION_EXACT, QUOTATION_APPROXIMATE, QUOTED_NAME, MENTION -> false;
      };
    }
  }

  public ReplyLink {
    if (parent.isBlank()) {
      throw new IllegalArgumentException("reply link without a parent");
    }
    if (!(confidence >= 0 && confidence <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
    }
  }

  /** Whether it is as good as certain: at least {@link #CERTAIN}, rounded to six decimals. */
  public boolean isCertain() {
    return Math.round(confidence * 1e6) >= Math.round(CERTAIN * 1e6);
  }
}
