/** The findings as files for other programs: tables, import scripts, networks. */
@NullMarked
package org.commentariat.report.export;

import org.jspecify.annotations.NullMarked;
