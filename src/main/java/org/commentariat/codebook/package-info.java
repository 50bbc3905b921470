/** Codes with their definitions and examples, and the cues that are evidence for them. */
@NullMarked
package org.commentariat.codebook;

import org.jspecify.annotations.NullMarked;
