/**
 * From stated comments to threads that are trees: ids made unique, parents found, and what does not
 * fit repaired in sight of all. The words of comments wait on disk meanwhile.
 */
@NullMarked
package org.commentariat.ingest.assembly;

import org.jspecify.annotations.NullMarked;
