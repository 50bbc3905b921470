/** Who is tied to whom: labels across the ties of a directed graph, against chance. */
@NullMarked
package org.commentariat.statistics.mixing;

import org.jspecify.annotations.NullMarked;
