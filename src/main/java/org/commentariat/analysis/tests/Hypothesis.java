package org.commentariat.analysis.tests;

import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;

/**
 * What one significance test of the report asks, how strong the effect is, and what the test found.
 *
 * @param family title of the section that reports it
 * @param id unique in the report, e.g. {@code tone:pro_privacy}
 * @param words the claim that the test doubts, as a sentence
 * @param measure name of the effect size, e.g. Cramér’s V
 * @param effect size with its interval, rounded to six decimals
 * @param outcome with the p-value as it is, not adjusted, rounded to six decimals
 */
public record Hypothesis(
    String family, String id, String words, String measure, Measure effect, TestOutcome outcome) {
  public Hypothesis {
    if (id.isBlank()) {
      throw new IllegalArgumentException("hypothesis without an id: " + words);
    }
  }

  /** The same in other words. */
  public Hypothesis worded(String other) {
    return new Hypothesis(family, id, other, measure, effect, outcome);
  }
}
