package org.commentariat.ingest.page;

import org.commentariat.ingest.page.quotation.FoundQuotation;
import org.commentariat.thread.ReplyLink;

/**
 * How often a reply link is right, given what it rests on. The shares were counted on forum threads
 * whose true links are known; see {@code docs/explanation/reconstruction.md}.
 */
final class LinkConfidence {

  /** The page itself shows the reply under its parent. */
  static final double NESTED = 0.95;

  /** The comment begins with the number of another. */
  static final double NUMBERED = 0.95;

  // counted on threads whose true links are known: 118 of 121, and 18 of 40
  private static final double NAMED_IN_BYLINE = 0.97;
  private static final double NAMED_IN_BYLINE_OF_SEVERAL = 0.45;

  // not counted: no thread with known links was at hand in which people write so
  private static final double MENTIONED = 0.9;
  private static final double MENTIONED_OF_SEVERAL = 0.7;

  private static final int FEW_WORDS = 4;
  private static final double LONG_EXACT = 0.99;
  private static final double SHORT_EXACT = 0.9;
  private static final double APPROXIMATE = 0.9;
  private static final double NAME_ONLY = 0.5;

  private LinkConfidence() {}

  static ReplyLink.Rule ruleOf(FoundQuotation.Source source) {
    return source.exact() ? ReplyLink.Rule.QUOTATION_EXACT : ReplyLink.Rule.QUOTATION_APPROXIMATE;
  }

  /**
   * The probability that the parent is the comment quoted and begins where it was found to begin.
   *
   * @param source the passage quoted
   * @param parentSureness probability in [0, 1] that a comment begins where the parent does
   */
  static double of(FoundQuotation.Source source, double parentSureness) {
    double words =
        source.exact() ? (source.matched() >= FEW_WORDS ? LONG_EXACT : SHORT_EXACT) : APPROXIMATE;
    return rounded(words / (1 + source.rivals()) * parentSureness);
  }

  /** The same for a link that rests on the name only: the latest comment of that person. */
  static double ofName(double parentSureness) {
    return rounded(NAME_ONLY * parentSureness);
  }

  /**
   * The same for a link that rests on a name: the latest comment before of the person addressed.
   *
   * @param inByline whether the site names the person, and not only the writer
   * @param others how many more comments before are by that person
   * @param between comments between the two
   */
  static double ofMention(boolean inByline, int others, int between) {
    boolean clear = between == 0 || others == 0;
    if (inByline) {
      return clear ? NAMED_IN_BYLINE : NAMED_IN_BYLINE_OF_SEVERAL;
    }
    return clear ? MENTIONED : MENTIONED_OF_SEVERAL;
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1e6) / 1e6;
  }
}
