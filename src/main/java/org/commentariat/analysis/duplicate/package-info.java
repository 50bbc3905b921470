/** Comments with the same words, or nearly the same: flagged, never removed. */
@NullMarked
package org.commentariat.analysis.duplicate;

import org.jspecify.annotations.NullMarked;
