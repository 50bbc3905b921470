/**
 * What people wrote and who answered whom. Immutable values, no behaviour that needs a file or a
 * model.
 */
@NullMarked
package org.commentariat.thread;

import org.jspecify.annotations.NullMarked;
