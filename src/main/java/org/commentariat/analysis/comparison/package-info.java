/** Shares in one group of comments against those in another. */
@NullMarked
package org.commentariat.analysis.comparison;

import org.jspecify.annotations.NullMarked;
