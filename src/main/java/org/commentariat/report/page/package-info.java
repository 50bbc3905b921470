/** What the page shows: drawings, trees of comments, and lists cut to what a page can hold. */
@NullMarked
package org.commentariat.report.page;

import org.jspecify.annotations.NullMarked;
