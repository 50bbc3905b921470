/** Whether what was found holds under other choices that could as well have been made. */
@NullMarked
package org.commentariat.analysis.robustness;

import org.jspecify.annotations.NullMarked;
