/** Which words tell two bodies of text apart. */
@NullMarked
package org.commentariat.statistics.words;

import org.jspecify.annotations.NullMarked;
