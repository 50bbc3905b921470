/** Drawing comments for coding, each with a known probability. */
@NullMarked
package org.commentariat.coding.draw;

import org.jspecify.annotations.NullMarked;
