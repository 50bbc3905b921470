package org.commentariat.stance;

/**
 * A stretch of a comment's own words that speaks for a code.
 *
 * @param code the code it speaks for
 * @param start index of its first character in the own words (UTF-16 units, from 0)
 * @param end index after its last character
 * @param text the words from {@code start} to {@code end}
 * @param cue name of the cue that found it
 */
public record Evidence(String code, int start, int end, String text, String cue) {}
