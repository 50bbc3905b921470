/** What people coded by hand: the sample that was drawn for them, and the codes that they gave. */
@NullMarked
package org.commentariat.coding;

import org.jspecify.annotations.NullMarked;
