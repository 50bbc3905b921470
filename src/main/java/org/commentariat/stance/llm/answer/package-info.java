/** What a language model answered: checked, and kept. */
@NullMarked
package org.commentariat.stance.llm.answer;

import org.jspecify.annotations.NullMarked;
