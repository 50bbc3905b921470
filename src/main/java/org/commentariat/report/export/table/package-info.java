/** The tables of the exports: what they hold, how they are linked, and their rows. */
@NullMarked
package org.commentariat.report.export.table;

import org.jspecify.annotations.NullMarked;
