/** What a few contribute to a figure, and how alike the observations of one cluster are. */
@NullMarked
package org.commentariat.statistics.concentration;

import org.jspecify.annotations.NullMarked;
