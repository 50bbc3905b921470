/** Codes with their definitions, examples and cues, and the file they are written in. */
@NullMarked
package org.commentariat.codebook;

import org.jspecify.annotations.NullMarked;
