/** What a report says of itself: how it was made, how surely, and what a reviewer would ask. */
@NullMarked
package org.commentariat.report.account;

import org.jspecify.annotations.NullMarked;
