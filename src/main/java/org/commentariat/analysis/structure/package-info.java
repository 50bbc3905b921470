/** How well the structure of the threads is known: what was found, by which rule, how surely. */
@NullMarked
package org.commentariat.analysis.structure;

import org.jspecify.annotations.NullMarked;
