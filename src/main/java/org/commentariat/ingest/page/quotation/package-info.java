/**
 * Quotations on a page: lines that announce one, the words of the page as numbers, and where the
 * quoted words stand before, by which a quotation ends.
 */
@NullMarked
package org.commentariat.ingest.page.quotation;

import org.jspecify.annotations.NullMarked;
