package org.commentariat.report.account;

import static org.commentariat.analysis.Figures.count;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.validation.CoderAgreement;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;

/** How good machine and people are, in sentences. */
public record AccuracyWords(Findings findings) {

  /** How well the classifier did on other comments, in one or two sentences. */
  public String elsewhere() {
    MeasuredAccuracy measured = findings.validation().elsewhere();
    if (measured == null) {
      return "No figures of the classifier’s accuracy on other comments are known.";
    }
    return (switch (measured.basis()) {
          case OTHER_THREADS -> "On other comments, ";
          case CROSS_VALIDATION -> "In cross-validation over the comments it was learned from, ";
        })
        + count(measured.comments())
        + " in "
        + count(measured.threads(), "thread")
        + ", the classifier’s macro-F1 was "
        + figure(measured.macroF1())
        + (measured.meanAlpha().value() instanceof PointEstimate
            ? " and its mean Krippendorff’s alpha " + figure(measured.meanAlpha())
            : "")
        + ", held against "
        + measured.labels()
        + ".";
  }

  /** The same for readers who do not know F1, where precision and recall are known. */
  String plainly() {
    MeasuredAccuracy measured = findings.validation().elsewhere();
    List<CodeAccuracy> codes =
        measured == null
            ? List.of()
            : measured.codes().stream()
                .filter(code -> value(code.precision()).isPresent())
                .filter(code -> value(code.recall()).isPresent())
                .toList();
    if (measured == null || codes.isEmpty()) {
      return elsewhere();
    }
    return "On other comments ("
        + count(measured.comments())
        + " in "
        + count(measured.threads(), "thread")
        + ", held against "
        + measured.labels()
        + ") it found "
        + range(codes, CodeAccuracy::recall)
        + " of those that hold a code, and was right in "
        + range(codes, CodeAccuracy::precision)
        + " of those it gave one, depending on the code.";
  }

  private static String range(
      List<CodeAccuracy> codes, Function<CodeAccuracy, Coefficient> coefficient) {
    DoubleSummaryStatistics all =
        codes.stream()
            .mapToDouble(code -> value(coefficient.apply(code)).orElseThrow())
            .summaryStatistics();
    return all.getMin() == all.getMax()
        ? Figures.percent(all.getMin())
        : Figures.percent(all.getMin()) + " to " + Figures.percent(all.getMax());
  }

  /** Krippendorff's alpha between coders, lowest and highest over the codes; empty without any. */
  public Optional<String> coders() {
    List<CoderAgreement> codes = codersOfCodes();
    Comparator<CoderAgreement> byAlpha =
        Comparator.comparingDouble(each -> value(each.alpha()).orElse(Double.NaN));
    List<CoderAgreement> defined =
        codes.stream().filter(each -> value(each.alpha()).isPresent()).sorted(byAlpha).toList();
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    if (defined.isEmpty()) {
      return Optional.of("undefined for every code, because all codings are alike");
    }
    CoderAgreement worst = defined.get(0);
    CoderAgreement best = defined.get(defined.size() - 1);
    return Optional.of(
        figure(worst.alpha())
            + " for "
            + findings.quoted(worst.variable())
            + (defined.size() == 1
                ? ""
                : " to " + figure(best.alpha()) + " for " + findings.quoted(best.variable()))
            + (defined.size() == codes.size()
                ? ""
                : ", undefined for " + count(codes.size() - defined.size(), "code")));
  }

  /** How far coders agree on the codes, without sentiment. */
  List<CoderAgreement> codersOfCodes() {
    return findings.codes().stream()
        .map(CodeEntry::id)
        .flatMap(code -> findings.validation().coders(code).stream())
        .toList();
  }

  /** The corrected codes, without none. */
  List<CorrectedCode> codes() {
    return findings.correction().codes().stream()
        .filter(code -> !code.code().equals(HumanLabel.NONE))
        .toList();
  }

  /** The code of the corrected ones in which a coefficient is least, if it is defined for any. */
  Optional<CorrectedCode> least(Function<CorrectedCode, Coefficient> coefficient) {
    return codes().stream()
        .filter(code -> value(coefficient.apply(code)).isPresent())
        .min(Comparator.comparingDouble(code -> value(coefficient.apply(code)).orElse(0.0)));
  }

  /** The number, where there is one. */
  static Optional<Double> value(Coefficient coefficient) {
    return coefficient.value() instanceof PointEstimate estimate
        ? Optional.of(estimate.value())
        : Optional.empty();
  }

  /** A coefficient with its interval, without one alone, or why there is none. */
  public static String figure(Coefficient coefficient) {
    if (coefficient.interval() instanceof Estimate estimate) {
      return Figures.coefficient(estimate);
    }
    return coefficient.value() instanceof PointEstimate value
        ? Figures.decimal(value.value(), 2) + " (no interval)"
        : Figures.undefined((Undefined) coefficient.value());
  }

  /** The same for a share. */
  static String share(Coefficient coefficient) {
    if (coefficient.interval() instanceof Estimate estimate) {
      return Figures.share(estimate);
    }
    return coefficient.value() instanceof PointEstimate value
        ? Figures.percent(value.value()) + " (no interval)"
        : Figures.undefined((Undefined) coefficient.value());
  }
}
