package org.commentariat.statistics.words;

import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How a word tells one body of text from another. A word that one person repeats is no word of a
 * group: read {@code users} beside the test, which takes occurrences as independent.
 *
 * @param first its usage in the first body
 * @param second in the second
 * @param effect above 0 when it is more frequent in the first
 * @param test whether it is as frequent in both
 * @param adjusted p of the test, adjusted for the number of words; null when the test is undefined
 */
public record Distinction(
    Usage first, Usage second, Measure effect, TestOutcome test, @Nullable Double adjusted) {

  Distinction adjustedTo(@Nullable Double p) {
    return new Distinction(first, second, effect, test, p);
  }
}
