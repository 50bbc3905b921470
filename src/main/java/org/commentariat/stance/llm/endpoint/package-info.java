/** Questions to a chat-completions server: addressing, asking, asking again, and giving up. */
@NullMarked
package org.commentariat.stance.llm.endpoint;

import org.jspecify.annotations.NullMarked;
