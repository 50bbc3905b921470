/** Stand-ins for the names of commenters, who did not agree to appear in a report. */
@NullMarked
package org.commentariat.analysis.pseudonym;

import org.jspecify.annotations.NullMarked;
