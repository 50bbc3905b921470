package org.commentariat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /** Judgments that are wrong in some comments: of 60 threads with 5 comments each. */
  private static List<Case> wrongIn(double share, long seed) {
    Random codes = new Random(7);
    Random errors = new Random(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boolean coded = codes.nextDouble() < 0.4;
      boolean judged = coded ^ errors.nextDouble() < share;
      cases.add(
          new Case(
              InventedCases.comment("c" + i, "t" + i / 5, coded ? "p" : "", "Trams"),
              Prediction.of(InventedCases.codes(judged ? "p" : ""))));
    }
    return cases;
  }

  private static Comparison compare(List<Case> measured, List<Case> other) {
    List<Prediction> predictions = other.stream().map(Case::prediction).toList();
    return Comparison.of(
        measured, new Rival("other", "", predictions), List.of("p"), InventedCases.INTERVALS);
  }

  @Test
  void theBetterOneIsBetterByMoreThanChance() {
    Comparison comparison = compare(wrongIn(0.05, 1), wrongIn(0.3, 2));
    assertThat(((Estimate) comparison.macroF1().interval()).interval().low()).isPositive();
    assertThat(((Estimate) comparison.meanAlpha().interval()).interval().low()).isPositive();
    assertThat(comparison.codes().get(0).f1()).isEqualTo(comparison.macroF1());
  }

  @Test
  void theDifferenceIsThatOfTheFigures() {
    List<Case> measured = wrongIn(0.1, 1);
    Comparison comparison = compare(measured, wrongIn(0.2, 2));
    Accuracy own = Accuracy.of(measured, List.of("p"), InventedCases.INTERVALS);
    assertThat(value(comparison.macroF1()))
        .isEqualTo(value(own.macroF1()) - value(comparison.accuracy().macroF1()), EPSILON);
  }

  private static final Offset<Double> EPSILON = Offset.offset(2e-6);

  private static double value(Coefficient coefficient) {
    return ((PointEstimate) coefficient.value()).value();
  }

  @Test
  void whatBothFindHardCancelsOut() {
    // the same errors save for a few: the difference is surer than either figure
    List<Case> measured = wrongIn(0.2, 1);
    List<Prediction> almost = new ArrayList<>(measured.stream().map(Case::prediction).toList());
    for (int i = 0; i < 300; i += 40) {
      almost.set(i, Prediction.of(InventedCases.codes("p")));
    }
    List<CodedComment> comments = measured.stream().map(Case::coded).toList();
    Comparison comparison = compare(measured, Case.of(comments, almost));
    assertThat(width(comparison.macroF1())).isLessThan(width(comparison.accuracy().macroF1()) / 2);
  }

  private static double width(Coefficient coefficient) {
    Estimate estimate = (Estimate) coefficient.interval();
    return estimate.interval().high() - estimate.interval().low();
  }

  @Test
  void aRivalWithoutACodeHasAnF1OfNothing() {
    List<Case> measured = wrongIn(0.1, 1);
    List<Prediction> none = Collections.nCopies(300, Prediction.of(new TreeSet<>()));
    Comparison comparison =
        Comparison.of(
            measured, new Rival("no-code", "", none), List.of("p"), InventedCases.INTERVALS);
    assertThat(value(comparison.accuracy().macroF1())).isZero();
  }
}
