/** How much to code before coding it, with what has to be assumed for that. */
@NullMarked
package org.commentariat.statistics.planning;

import org.jspecify.annotations.NullMarked;
