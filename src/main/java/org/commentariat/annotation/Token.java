package org.commentariat.annotation;

/**
 * A word or sign.
 *
 * @param start index of its first character in the comment's own words (UTF-16 units, from 0)
 * @param end index after its last character
 * @param text as written
 * @param lemma dictionary form in lower case, e.g. {@code be} for {@code were}
 * @param partOfSpeech Penn Treebank tag, e.g. {@code VBD}
 */
public record Token(int start, int end, String text, String lemma, String partOfSpeech) {}
