package org.commentariat.analysis.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.commentariat.analysis.Findings;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final CodedCorpus CORPUS = new CodedCorpus(120, 0, "anna");
  private static final CodedCorpus TWICE = new CodedCorpus(120, 60, "anna", "ben");

  private static Estimate estimate(Measure measure) {
    return (Estimate) measure;
  }

  private static CorrectedCode buses(Findings findings) {
    return findings.correction().codes().get(0);
  }

  @Test
  void theCorrectedIntervalHoldsTheTruthAndTheNaiveOneDoesNot() {
    Findings findings = CORPUS.findings(CORPUS.coded(120));
    assertThat(findings.correction().isMade()).isTrue();
    assertThat(findings.correction().coded()).isEqualTo(120);
    CorrectedCode buses = buses(findings);
    assertThat(buses.code()).isEqualTo(CodedCorpus.CODE);
    assertThat(CORPUS.share()).isEqualTo(0.3);
    assertThat(estimate(buses.byComment().naive()).interval().low()).isGreaterThan(0.3);
    assertThat(estimate(buses.byComment().corrected()).interval().contains(0.3)).isTrue();
    assertThat(estimate(buses.byComment().corrected()).n()).isEqualTo(120);
    assertThat(estimate(buses.byCommenter().corrected()).interval().contains(0.3)).isTrue();
    assertThat(estimate(buses.byThread().corrected()).interval().contains(0.3)).isTrue();
  }

  @Test
  void theNaiveShareIsThatOfTheTableOfStances() {
    Findings findings = CORPUS.findings(CORPUS.coded(120));
    assertThat(buses(findings).byComment().naive())
        .isEqualTo(findings.shares().rows().get(0).best());
  }

  @Test
  void theMachineIsMeasuredAgainstPeople() {
    Validity validity = buses(CORPUS.findings(CORPUS.coded(120))).validity();
    assertThat(validity.peopleOnly()).isZero();
    assertThat(validity.both() + validity.machineOnly() + validity.neither()).isEqualTo(120);
    assertThat(((PointEstimate) validity.recall().value()).value()).isEqualTo(1);
    double precision = (double) validity.both() / (validity.both() + validity.machineOnly());
    assertThat(((PointEstimate) validity.precision().value()).value())
        .isCloseTo(precision, within(1e-6));
    assertThat(estimate(validity.precision().interval()).interval().high()).isLessThan(0.9);
  }

  @Test
  void theToneThatPeopleHeardIsComparedWithTheMachines() {
    ToneValidity tone = requireNonNull(CORPUS.findings(CORPUS.coded(120)).correction().tone());
    assertThat(tone.comments()).isEqualTo(120);
    // every second comment is neutral to the machine, all are negative to people
    assertThat(((PointEstimate) tone.agreement().value()).value()).isBetween(0.4, 0.6);
  }

  @Test
  void aDifferenceThatOnlyTheMachineMakesIsCorrectedAway() {
    var pair = CORPUS.findings(CORPUS.coded(120)).comparisons().pairs().get(0).codes().get(0);
    assertThat(estimate(pair.naive()).interval().contains(0)).isFalse();
    assertThat(estimate(pair.corrected()).interval().contains(0)).isTrue();
    assertThat(((TestResult) pair.differentialError()).p()).isLessThan(0.01);
    assertThat(((TestResult) pair.test()).p()).isGreaterThan(0.05);
  }

  @Test
  void aWiderIntervalThanAskedForSaysHowManyMoreToCodeAndWhere() {
    MoreToCode wide = buses(CORPUS.findings(CORPUS.coded(40))).more();
    assertThat(((PointEstimate) wide.codings()).value()).isBetween(10.0, 120.0);
    assertThat(wide.thread()).as("where the machine errs").isEqualTo("second");
    MoreToCode enough = buses(CORPUS.findings(CORPUS.coded(120), 0.25)).more();
    assertThat(((PointEstimate) enough.codings()).value()).isZero();
    assertThat(enough.thread()).isNull();
  }

  @Test
  void halfFilledSheetsCorrectWithWhatIsThereAndAreRemarkedOn() {
    Findings findings = CORPUS.findings(CORPUS.coded(60));
    assertThat(findings.correction().isMade()).isTrue();
    assertThat(findings.correction().remarks())
        .containsExactly(
            "of 120 comments drawn 60 are coded; estimates take those that are missing for missing"
                + " at random");
    assertThat(estimate(buses(findings).byComment().corrected()).interval().contains(0.3)).isTrue();
  }

  @Test
  void codersWhoDifferAreHalfRightUntilItIsDecided() {
    HumanCoding agreeing = TWICE.coded(120);
    HumanCoding differing = TWICE.coded(120, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(agreeing.labels().values()).allMatch(HumanLabel::settled);
    assertThat(differing.labels()).hasSize(120);
    assertThat(differing.labels().values())
        .filteredOn(label -> !label.settled())
        .isNotEmpty()
        .allMatch(label -> label.code(CodedCorpus.CODE).value() == 0.5);
    Findings findings = TWICE.findings(differing);
    assertThat(findings.correction().remarks())
        .singleElement()
        .asString()
        .contains("coders differ");
    CoderDoubt doubt = buses(findings).coders();
    assertThat(((PointEstimate) doubt.disagreement()).value()).isPositive();
    Estimate share = estimate(buses(findings).byComment().corrected());
    assertThat(estimate(doubt.bounds()).interval().high()).isGreaterThan(share.interval().high());
    assertThat(buses(CORPUS.findings(CORPUS.coded(120))).coders().bounds())
        .isEqualTo(new Undefined("no item was coded by both coders"));
  }

  @Test
  void aCodeThatNobodySawMayStillBeThere() {
    CorrectedCode cars = CORPUS.findings(CORPUS.coded(40)).correction().codes().get(1);
    Estimate corrected = estimate(cars.byComment().corrected());
    assertThat(corrected.value()).isZero();
    // R: binom::binom.wilson(0, 40) has the upper bound 0.0876; clusters make it wider
    assertThat(corrected.interval().high()).isBetween(0.0876, 0.25);
    assertThat(estimate(cars.byComment().codingsAlone()).interval().high())
        .isEqualTo(corrected.interval().high());
  }

  @Test
  void codingsOfOtherDataCorrectNothingAndTheReportSaysWhy() {
    Findings findings = CORPUS.findings(CORPUS.codedForOtherData(120));
    assertThat(findings.correction().state()).isEqualTo(Correction.State.NOT_USED);
    assertThat(findings.correction().codes()).isEmpty();
    assertThat(findings.summary().warnings())
        .anyMatch(
            warning ->
                warning.contains("could not be used: the sample was drawn from other data")
                    && warning.contains("uncorrected machine labels"));
    assertThat(findings.summary().inShort()).isEqualTo(CORPUS.withoutCodings().summary().inShort());
  }

  @Test
  void oneCodedCommentCorrectsNothing() {
    Findings findings = CORPUS.findings(CORPUS.coded(1));
    assertThat(findings.correction().state()).isEqualTo(Correction.State.NOT_USED);
    assertThat(findings.correction().obstacles())
        .containsExactly(
            "only one comment is coded, which gives no interval; code comments of two authors at"
                + " least");
    assertThat(findings.correction().problems())
        .containsExactly("anna.csv: row 7, column note: half-filled: left out");
  }

  @Test
  void theWarningAndTheShortAnswerAreOfCorrectedShares() {
    var summary = CORPUS.findings(CORPUS.coded(120)).summary();
    assertThat(summary.warnings())
        .anyMatch(warning -> warning.contains("corrected by 120 human codings drawn at random"));
    assertThat(summary.inShort())
        .startsWith("Corrected by 120 human codings of 200 comments, “For buses” is the only code");
    assertThat(summary.found())
        .anyMatch(line -> line.startsWith("“For buses”: ") && line.contains("the machine alone"));
  }

  @Test
  void withoutCodingsNothingIsCorrected() {
    Correction correction = CORPUS.withoutCodings().correction();
    assertThat(correction.state()).isEqualTo(Correction.State.NO_CODINGS);
    assertThat(correction.codings()).isNull();
    assertThat(correction.coded()).isZero();
  }
}
