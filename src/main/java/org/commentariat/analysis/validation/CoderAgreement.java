package org.commentariat.analysis.validation;

import java.util.List;
import org.commentariat.coding.Codings;
import org.commentariat.coding.agreement.Agreement;
import org.commentariat.coding.agreement.Alpha;
import org.commentariat.coding.agreement.VariableAgreement;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointMeasure;

/**
 * How far coders agree on one thing: the ceiling of what a machine can be asked to reach.
 *
 * @param variable id of a code, or {@code sentiment}
 * @param comments coded by two coders or more
 * @param alpha Krippendorff's, nominal for codes and ordinal for sentiment; its interval resamples
 *     comments
 * @param belowReliable share of the resamples in which alpha is below .8, in [0, 1]
 */
public record CoderAgreement(
    String variable, int comments, Coefficient alpha, PointMeasure belowReliable) {

  /** The least alpha for data to rely on. */
  public static final double RELIABLE = Alpha.RELIABLE;

  /** The least alpha for tentative conclusions. */
  public static final double TENTATIVE = Alpha.TENTATIVE;

  /** Of every code in the order of the codebook, then sentiment; empty where nobody coded twice. */
  static List<CoderAgreement> of(Codings codings, ClusterBootstrap bootstrap, double level) {
    return Agreement.of(codings, List.of(), null, bootstrap, level).variables().stream()
        .filter(variable -> variable.isJudged() && variable.units() > 0)
        .map(CoderAgreement::of)
        .toList();
  }

  private static CoderAgreement of(VariableAgreement variable) {
    return new CoderAgreement(
        variable.name(),
        variable.units(),
        variable.mainAlpha().coefficient(),
        variable.mainAlpha().belowReliable());
  }
}
