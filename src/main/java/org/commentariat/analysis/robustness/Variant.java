package org.commentariat.analysis.robustness;

/** A choice that could as well have been made. */
public enum Variant {
  /** Nothing changed: the clustered shares of the report. */
  AS_REPORTED("As reported"),
  /** Every code applies from a probability lower by 0.1, or half the bound. */
  LOWER_BOUNDS("Bounds 0.1 lower"),
  /** Every code applies from a probability higher by 0.1, or half-way to 1. */
  HIGHER_BOUNDS("Bounds 0.1 higher"),
  /** A code applies when it is at least as likely as not. */
  EVEN_BOUNDS("Bounds at 0.5"),
  /** Only comments that the classifier judged. */
  JUDGED_ONLY("Judged ones only"),
  /**
   * Without the comments of the most active 5 % of the known commenters; of fewer, where the last
   * of them wrote as many as others.
   */
  WITHOUT_MOST_ACTIVE("Less the top 5%"),
  /** Of comments with the same words the first only. */
  WITHOUT_DUPLICATES("Less same words"),
  /** Only threads of at least {@link Choices#LONG} comments with own words. */
  LONG_THREADS("Threads of 5 or more"),
  /** The mean over known commenters of the share among their own comments. */
  EACH_COMMENTER_ONCE("Commenters alike"),
  /** The mean over threads of the share among their comments. */
  EACH_THREAD_ONCE("Threads alike"),
  /** Intervals that take for alike what the others do not: comments of one thread, or person. */
  ALIKE_OTHERWISE("Alike otherwise"),
  /** Codes by another classifier. */
  OTHER_CLASSIFIER("Other classifier");

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  /** For tables and plots; at most 20 signs. */
  public String label() {
    return label;
  }
}
