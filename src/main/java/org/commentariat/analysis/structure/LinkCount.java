package org.commentariat.analysis.structure;

/**
 * Reply links found by one rule.
 *
 * @param links how many, at least 1
 * @param meanConfidence in [0, 1], six decimals
 */
public record LinkCount(int links, double meanConfidence) {}
