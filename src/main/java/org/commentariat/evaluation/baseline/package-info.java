/** Simple ways of judging comments, for a measured one to be compared with. */
@NullMarked
package org.commentariat.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
