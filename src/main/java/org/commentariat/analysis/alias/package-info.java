/** Spellings that may be names of one person: offered to people, never merged. */
@NullMarked
package org.commentariat.analysis.alias;

import org.jspecify.annotations.NullMarked;
