/** Exports of platforms in JSON. */
@NullMarked
package org.commentariat.ingest.json;

import org.jspecify.annotations.NullMarked;
