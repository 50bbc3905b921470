/** ConvoKit corpora, in and out, and the lines that {@code parse} prints in their manner. */
@NullMarked
package org.commentariat.ingest.convokit;

import org.jspecify.annotations.NullMarked;
