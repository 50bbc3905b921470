package org.commentariat.analysis.correction;

import org.commentariat.statistics.correction.CorrectedShare;

/**
 * One code, or none of them, as corrected.
 *
 * @param code its id, or {@link HumanLabel#NONE}
 * @param byComment share of the comments; its naive share is that of the naive table
 * @param byCommenter each known commenter once: the mean over these of the share of their comments.
 *     Whether a commenter holds a code in any comment is known only once all of them are coded, so
 *     that share cannot be corrected
 * @param byThread each thread once: the mean over these of the share of their comments
 * @param more what coding on would take
 * @param coders how much rests on the coders
 * @param validity how well the machine finds it
 */
public record CorrectedCode(
    String code,
    CorrectedShare byComment,
    CorrectedShare byCommenter,
    CorrectedShare byThread,
    MoreToCode more,
    CoderDoubt coders,
    Validity validity) {}
