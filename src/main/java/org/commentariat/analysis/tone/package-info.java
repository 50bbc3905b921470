/** Sentiment by where comments stand: under which article, and how deep in its replies. */
@NullMarked
package org.commentariat.analysis.tone;

import org.jspecify.annotations.NullMarked;
