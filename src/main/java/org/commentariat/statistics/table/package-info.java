/** Tables of counts by two categories: is there an association, and how strong is it? */
@NullMarked
package org.commentariat.statistics.table;

import org.jspecify.annotations.NullMarked;
