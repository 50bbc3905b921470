/** A folder with a sample and its sheets. */
@NullMarked
package org.commentariat.coding.folder;

import org.jspecify.annotations.NullMarked;
