/** Judging by what was learned from coded comments. */
@NullMarked
package org.commentariat.stance.learned;

import org.jspecify.annotations.NullMarked;
