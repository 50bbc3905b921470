/** What a language model is asked: the codebook as instructions, one comment as data. */
@NullMarked
package org.commentariat.stance.llm.question;

import org.jspecify.annotations.NullMarked;
