package org.commentariat.coding.agreement;

import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * Krippendorff's alpha, and how probable it is that it falls short of the customary marks: below
 * {@value #TENTATIVE} data should not be used at all, below {@value #RELIABLE} for tentative
 * conclusions only (Krippendorff 2004, Content Analysis, section 11.4.2).
 *
 * @param coefficient the value with its interval
 * @param belowTentative share of resamples below {@value #TENTATIVE}, in [0, 1]
 * @param belowReliable share of resamples below {@value #RELIABLE}, in [0, 1]
 */
public record Alpha(
    Coefficient coefficient, PointMeasure belowTentative, PointMeasure belowReliable) {
  /** The least for tentative conclusions. */
  public static final double TENTATIVE = 0.667;

  /** The least for data to rely on. */
  public static final double RELIABLE = 0.8;

  static Alpha undefined(String reason) {
    Undefined undefined = new Undefined(reason);
    return new Alpha(Coefficient.undefined(reason), undefined, undefined);
  }
}
