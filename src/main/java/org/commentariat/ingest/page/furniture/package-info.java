/** What single lines of a page are by their wording: the site's own, a headline, prose. */
@NullMarked
package org.commentariat.ingest.page.furniture;

import org.jspecify.annotations.NullMarked;
