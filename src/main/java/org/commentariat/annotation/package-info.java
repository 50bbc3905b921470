/** CoreNLP behind one door: its mutable maps end inside this package. */
@NullMarked
package org.commentariat.annotation;

import org.jspecify.annotations.NullMarked;
