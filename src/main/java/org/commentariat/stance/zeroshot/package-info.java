/** Judging by nothing but the words of the codebook. */
@NullMarked
package org.commentariat.stance.zeroshot;

import org.jspecify.annotations.NullMarked;
