/** Comments against commenters: how much of what is found is the work of a few. */
@NullMarked
package org.commentariat.analysis.concentration;

import org.jspecify.annotations.NullMarked;
