/** Coding sheets: tables that coders fill in a spreadsheet program, and what comes back. */
@NullMarked
package org.commentariat.coding.sheet;

import org.jspecify.annotations.NullMarked;
