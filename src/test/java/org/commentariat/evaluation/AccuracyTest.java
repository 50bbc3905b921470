package org.commentariat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.evaluation.Accuracy.CodeAccuracy;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  private final Accuracy accuracy =
      Accuracy.of(InventedCases.twelve(), InventedCases.CODES, InventedCases.INTERVALS);

  private static double value(Coefficient coefficient) {
    return ((PointEstimate) coefficient.value()).value();
  }

  @Test
  void scoresAreThoseOfScikitLearn() {
    // sklearn.metrics.precision_recall_fscore_support(coded, judged, average="binary"), 1.2.1
    assertScores(accuracy.codes().get(0), 0.75, 0.6, 0.666667);
    assertScores(accuracy.codes().get(1), 0.5, 0.333333, 0.4);
    assertScores(accuracy.codes().get(2), 0.666667, 1, 0.8);
    // f1_score(..., average="macro") and accuracy_score of the indicator matrices
    assertThat(value(accuracy.macroF1())).isEqualTo(0.622222);
    assertThat(value(accuracy.exact())).isEqualTo(0.416667);
    assertThat(accuracy.comments()).isEqualTo(12);
    assertThat(accuracy.threads()).isEqualTo(4);
  }

  private static void assertScores(CodeAccuracy code, double precision, double recall, double f1) {
    assertThat(value(code.precision())).as(code.code()).isEqualTo(precision);
    assertThat(value(code.recall())).as(code.code()).isEqualTo(recall);
    assertThat(value(code.f1())).as(code.code()).isEqualTo(f1);
  }

  @Test
  void alphaIsThatOfDkpro() {
    for (int code = 0; code < InventedCases.CODES.size(); code++) {
      String name = InventedCases.CODES.get(code);
      CodingAnnotationStudy study = new CodingAnnotationStudy(2);
      InventedCases.twelve()
          .forEach(
              each ->
                  study.addItem(
                      each.coded().codes().contains(name),
                      each.prediction().codes().contains(name)));
      double expected =
          new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
      assertThat(value(accuracy.codes().get(code).alpha()))
          .as(name)
          .isCloseTo(expected, within(1e-6));
    }
    // of 0.488889, 0.273684 and 0.757895
    assertThat(value(accuracy.meanAlpha())).isCloseTo(0.506823, within(1e-6));
  }

  @Test
  void theConfusionAddsUpToAllComments() {
    assertThat(accuracy.codes().get(0).table(12).counts())
        .isEqualTo(List.of(List.of(6, 1), List.of(2, 3)));
  }

  @Test
  void intervalsHoldTheEstimateAndResampleThreads() {
    Estimate f1 = (Estimate) accuracy.codes().get(0).f1().interval();
    assertThat(f1.interval().contains(f1.value())).isTrue();
    assertThat(f1.interval().high() - f1.interval().low()).isPositive();
    // the same comments, all of one thread: nothing can be said of others
    List<Case> one = new ArrayList<>();
    for (Case each : InventedCases.twelve()) {
      CodedComment coded = each.coded();
      one.add(
          new Case(
              InventedCases.comment(coded.id(), "one", String.join("+", coded.codes()), ""),
              each.prediction()));
    }
    Accuracy alone = Accuracy.of(one, InventedCases.CODES, InventedCases.INTERVALS);
    assertThat(value(alone.macroF1())).isEqualTo(value(accuracy.macroF1()));
    assertThat(alone.macroF1().interval()).isInstanceOf(Undefined.class);
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    Accuracy never =
        Accuracy.of(
            List.of(
                new Case(
                    InventedCases.comment("1", "t", "p", "Trams"), Prediction.of(new TreeSet<>()))),
            InventedCases.CODES,
            InventedCases.INTERVALS);
    assertThat(reason(never.codes().get(0).precision()))
        .isEqualTo("no comment was judged to hold the code");
    assertThat(value(never.codes().get(0).f1())).isZero();
    assertThat(reason(never.codes().get(1).recall()))
        .isEqualTo("no comment is coded to hold the code");
    assertThat(reason(never.codes().get(1).f1())).contains("coded or judged");
    assertThat(reason(never.codes().get(1).alpha())).contains("alike");
    assertThat(value(never.macroF1())).as("codes that nobody holds are left out").isZero();
  }

  private static String reason(Coefficient coefficient) {
    return ((Undefined) coefficient.value()).reason();
  }

  @Test
  void abstentionIsRightWhereThereIsNoCodeAndSilenceNowhere() {
    Prediction abstained =
        new Prediction(new TreeSet<>(), new TreeMap<>(), Basis.ABSTAINED, null, null);
    Accuracy mixed =
        Accuracy.of(
            List.of(
                new Case(InventedCases.comment("1", "t", "", "Hm"), abstained),
                new Case(InventedCases.comment("2", "u", "", "Hm"), Prediction.MISSING),
                new Case(
                    InventedCases.comment("3", "v", "p", "Hm"),
                    Prediction.of(InventedCases.codes("p")))),
            InventedCases.CODES,
            InventedCases.INTERVALS);
    assertThat(mixed.abstained()).isEqualTo(1);
    assertThat(mixed.missing()).isEqualTo(1);
    assertThat(value(mixed.exact())).isEqualTo(0.666667);
  }
}
