/** A language model as a classifier: asked about each comment, its answers checked and kept. */
@NullMarked
package org.commentariat.stance.llm;

import org.jspecify.annotations.NullMarked;
