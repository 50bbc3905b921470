package org.commentariat.stance.cue;

import org.commentariat.codebook.Cue;

/**
 * A cue found in a comment.
 *
 * @param cue the cue
 * @param code id of the code it speaks for here, which is another than the cue's own where a
 *     negation flips it
 * @param start index of its first character in the own words (UTF-16 units, from 0)
 * @param end index after its last character
 */
public record Hit(Cue cue, String code, int start, int end) {}
