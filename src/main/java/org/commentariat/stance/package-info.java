/** From an annotated comment to a judgment: which codes apply, how probable, on what evidence. */
@NullMarked
package org.commentariat.stance;

import org.jspecify.annotations.NullMarked;
