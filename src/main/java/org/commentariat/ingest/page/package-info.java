/**
 * Rebuilding a thread from a saved page in plain text: where the comments lie, where each quotation
 * ends, where each comment ends, who wrote it and whom it answers.
 */
@NullMarked
package org.commentariat.ingest.page;

import org.jspecify.annotations.NullMarked;
