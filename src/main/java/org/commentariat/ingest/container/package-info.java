/** What is packed: compressed files and archives, and the sources that lie in them. */
@NullMarked
package org.commentariat.ingest.container;

import org.jspecify.annotations.NullMarked;
