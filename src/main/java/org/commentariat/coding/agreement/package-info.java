/** How far coders agree with each other, and the machine with them. */
@NullMarked
package org.commentariat.coding.agreement;

import org.jspecify.annotations.NullMarked;
