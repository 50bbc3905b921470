/** Fits heads to numbers: regression, calibration, cut-offs, folds. Knows no comments. */
@NullMarked
package org.commentariat.training.fit;

import org.jspecify.annotations.NullMarked;
