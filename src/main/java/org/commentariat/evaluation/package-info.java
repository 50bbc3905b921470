/** How good judgments are, measured on comments that people coded. */
@NullMarked
package org.commentariat.evaluation;

import org.jspecify.annotations.NullMarked;
