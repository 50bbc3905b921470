/** Which comments show what a code looks like. */
@NullMarked
package org.commentariat.analysis.example;

import org.jspecify.annotations.NullMarked;
