/** All that is found in one corpus, as one value that every rendering reads. */
@NullMarked
package org.commentariat.analysis;

import org.jspecify.annotations.NullMarked;
