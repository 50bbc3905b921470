package org.commentariat.analysis.validation;

import java.util.List;
import java.util.Optional;
import org.commentariat.statistics.Coefficient;

/**
 * How well a classifier did elsewhere: on comments that are not those of the report.
 *
 * @param basis which comments those are
 * @param labels what it was held against, as a clause
 * @param comments how many were judged, at least 1
 * @param threads they belong to, at least 1
 * @param codes the codes that were measured
 * @param macroF1 mean of F1 over the codes that somebody held
 * @param meanAlpha mean over the same codes of Krippendorff's alpha, nominal; undefined where it
 *     was not kept
 */
public record MeasuredAccuracy(
    Basis basis,
    String labels,
    int comments,
    int threads,
    List<CodeAccuracy> codes,
    Coefficient macroF1,
    Coefficient meanAlpha) {

  /** Which comments a classifier was measured on. */
  public enum Basis {
    /** Of threads that neither it nor what it weighs was made from. */
    OTHER_THREADS,
    /** Those that it was learned from, each judged by a model that had not seen its thread. */
    CROSS_VALIDATION
  }

  /**
   * One code; what was not kept is undefined.
   *
   * @param precision of the comments judged to hold it, the share coded so
   * @param recall of the comments coded to hold it, the share judged so
   * @param f1 harmonic mean of the two
   * @param alpha Krippendorff's, nominal, between coding and judgment
   */
  public record CodeAccuracy(
      String code, Coefficient precision, Coefficient recall, Coefficient f1, Coefficient alpha) {}

  public MeasuredAccuracy {
    codes = List.copyOf(codes);
    if (comments < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "measured on " + comments + " comments of " + threads + " threads");
    }
  }

  /** What was measured of a code, if it was. */
  public Optional<CodeAccuracy> of(String code) {
    return codes.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
