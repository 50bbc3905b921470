/** Shares over time, smoothed no more than the data bear. */
@NullMarked
package org.commentariat.statistics.smoothing;

import org.jspecify.annotations.NullMarked;
