/**
 * Pages whose comments carry bylines: which lines name a writer or a time, which of them repeat as
 * the bylines of comments do, and the words that stand between them.
 */
@NullMarked
package org.commentariat.ingest.page.byline;

import org.jspecify.annotations.NullMarked;
