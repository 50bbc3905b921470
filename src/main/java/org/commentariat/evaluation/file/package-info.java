/** Coded comments and judgments, as files hold them. */
@NullMarked
package org.commentariat.evaluation.file;

import org.jspecify.annotations.NullMarked;
