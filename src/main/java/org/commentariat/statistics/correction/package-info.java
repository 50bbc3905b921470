/**
 * Shares of machine labels, corrected with the human codes of a probability sample; clustered,
 * honest with few codings and few clusters.
 */
@NullMarked
package org.commentariat.statistics.correction;

import org.jspecify.annotations.NullMarked;
