/** Numbers in, numbers out: measures with intervals that know nothing of comments. */
@NullMarked
package org.commentariat.statistics;

import org.jspecify.annotations.NullMarked;
