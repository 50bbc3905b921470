package org.commentariat.analysis.correction;

import java.util.List;
import org.commentariat.coding.Coding;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.CoderError;

/**
 * How a corrected share would change if coders err too; a look at how much rests on them.
 *
 * @param disagreement share of the comments coded by two that they coded differently
 * @param errorRate how often each errs, if both err as often and independently
 * @param bounds the corrected share, its interval widened as if one of them erred wherever they
 *     differ
 * @param symmetric the corrected share if both err as often as {@code errorRate}
 */
public record CoderDoubt(
    PointMeasure disagreement, PointMeasure errorRate, Measure bounds, Measure symmetric) {

  /**
   * Looks at one code.
   *
   * @param codedTwice the codings of each comment coded by two or more; the first two count
   */
  static CoderDoubt of(List<List<Coding>> codedTwice, String code, Measure corrected) {
    CoderError error =
        new CoderError(
            count(codedTwice, code, true, true),
            count(codedTwice, code, true, false),
            count(codedTwice, code, false, true),
            count(codedTwice, code, false, false));
    return new CoderDoubt(
        SixDecimals.of(error.disagreement()),
        SixDecimals.of(error.errorRate()),
        corrected instanceof Estimate share
            ? SixDecimals.of(error.bounds(share))
            : (Undefined) corrected,
        corrected instanceof Estimate share
            ? SixDecimals.of(error.symmetric(share))
            : (Undefined) corrected);
  }

  private static int count(
      List<List<Coding>> codedTwice, String code, boolean first, boolean second) {
    return (int)
        codedTwice.stream()
            .filter(codings -> has(codings.get(0), code) == first)
            .filter(codings -> has(codings.get(1), code) == second)
            .count();
  }

  private static boolean has(Coding coding, String code) {
    return code.equals(HumanLabel.NONE) ? coding.codes().isEmpty() : coding.codes().contains(code);
  }
}
