package org.commentariat.analysis.tests;

/**
 * Tests too many for the list, such as one a word, which are adjusted among themselves in their own
 * section.
 *
 * @param family title of that section
 * @param tests how many were made, at least 0
 * @param significant how many of them have an adjusted p-value below {@link TestList#SIGNIFICANT}
 * @param adjustment how they were adjusted
 */
public record SeparateFamily(String family, int tests, int significant, Adjustment adjustment) {
  public SeparateFamily {
    if (significant < 0 || significant > tests) {
      throw new IllegalArgumentException(family + ": " + significant + " of " + tests + " tests");
    }
  }
}
