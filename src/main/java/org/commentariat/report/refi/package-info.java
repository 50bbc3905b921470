/**
 * Findings for programs of qualitative data analysis (ATLAS.ti, MAXQDA, NVivo, QualCoder and
 * others), in the exchange format REFI-QDA 1.0.
 *
 * @see <a href="https://www.qdasoftware.org">REFI-QDA standard</a>
 */
@NullMarked
package org.commentariat.report.refi;

import org.jspecify.annotations.NullMarked;
