/** From files to threads: one reader per format, and the rebuilding of threads from plain text. */
@NullMarked
package org.commentariat.ingest;

import org.jspecify.annotations.NullMarked;
