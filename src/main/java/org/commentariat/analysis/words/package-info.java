/** Which words set the comments that hold a code apart from the others. */
@NullMarked
package org.commentariat.analysis.words;

import org.jspecify.annotations.NullMarked;
