/** What a change of codebook does to judgments and shares. */
@NullMarked
package org.commentariat.evaluation.change;

import org.jspecify.annotations.NullMarked;
