/** From disagreements to decisions; what the coders wrote stays as it is. */
@NullMarked
package org.commentariat.coding.adjudication;

import org.jspecify.annotations.NullMarked;
