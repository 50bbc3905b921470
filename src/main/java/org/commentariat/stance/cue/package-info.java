/**
 * Finds the cues of a codebook in annotated sentences, with negation, reported speech and roles.
 */
@NullMarked
package org.commentariat.stance.cue;

import org.jspecify.annotations.NullMarked;
