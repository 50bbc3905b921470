package org.commentariat.statistics.mixing;

import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.TestOutcome;

/**
 * A statistic beside what chance makes of it; the first less the second is the size of the effect.
 *
 * @param observed of the graph as it is; n is the number of ties
 * @param expected the mean over the permutations; n is the number of ties
 * @param test whether labels and ties are unrelated
 */
public record PermutationOutcome(PointMeasure observed, PointMeasure expected, TestOutcome test) {}
