/** What a result was made from, by content. */
@NullMarked
package org.commentariat.provenance;

import org.jspecify.annotations.NullMarked;
