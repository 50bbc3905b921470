package org.commentariat.annotation;

/**
 * A basic Universal Dependencies arc of a sentence.
 *
 * @param governor index of the governing token in the sentence, from 0; -1 for the root arc
 * @param dependent index of the dependent token, from 0
 * @param relation e.g. {@code nsubj}, {@code obj}, {@code nsubj:pass}, {@code root}
 */
public record Dependency(int governor, int dependent, String relation) {}
