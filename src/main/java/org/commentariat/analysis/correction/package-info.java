/** The machine's shares corrected by human codings, and how good machine and coders are. */
@NullMarked
package org.commentariat.analysis.correction;

import org.jspecify.annotations.NullMarked;
