/** Exports of platforms in XML. */
@NullMarked
package org.commentariat.ingest.xml;

import org.jspecify.annotations.NullMarked;
