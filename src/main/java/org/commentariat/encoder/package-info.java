/** Sentence encoders behind one door: from words to the numbers that stand for what they mean. */
@NullMarked
package org.commentariat.encoder;

import org.jspecify.annotations.NullMarked;
