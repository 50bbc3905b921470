package org.commentariat.statistics.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CorrectedShareTest {

  @ParameterizedTest
  @CsvFileSource(resources = "shares.csv", numLinesToSkip = 1, maxCharsPerColumn = -1)
  void estimatesAreThoseOfR( // references.R: clubSandwich::coef_test(vcov = "CR3"), lm, PPI++
      String row,
      double naive,
      double naiveError,
      double naiveDf,
      double hajek,
      double hajekError,
      double hajekDf,
      double horvitzThompson,
      double supervised,
      double slope,
      double tuned,
      double ppi) {
    List<Item> items = DrawnItems.read(row);
    Sample sample = Sample.of(items);
    Linearization all = Estimator.HAJEK.linearize(Sample.asIfCoded(items), 0);
    assertClose(all.value(), naive);
    assertClose(Math.sqrt(all.variance()), naiveError);
    assertClose(all.degreesOfFreedom(), naiveDf);
    Linearization coded = Estimator.HAJEK.linearize(sample, 0);
    assertClose(coded.value(), hajek);
    assertClose(Math.sqrt(coded.variance()), hajekError);
    assertClose(coded.degreesOfFreedom(), hajekDf);
    assertClose(Estimator.HORVITZ_THOMPSON.linearize(sample, 0).value(), horvitzThompson);
    assertClose(Estimator.DESIGN_BASED_SUPERVISED.linearize(sample, 0).value(), supervised);
    assertClose(Estimator.POWER_TUNED.linearizeAsIs(sample, 0).tuning(), slope);
    assertClose(Estimator.POWER_TUNED.linearizeAsIs(sample, 0).value(), tuned);
    assertClose(Estimator.POWER_TUNED.linearizeAsIs(sample, 0).value(), ppi);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "corrected.csv", numLinesToSkip = 1, maxCharsPerColumn = -1)
  void addedCodingsAreThoseOfASecondImplementation( // references.R: augmented, in matrix form
      String row, double added, double value, double variance) {
    Linearization corrected =
        Estimator.POWER_TUNED.linearizeAsIs(Sample.of(DrawnItems.read(row)), added);
    assertClose(corrected.value(), value);
    assertClose(corrected.variance(), variance);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
  }

  @Test
  void theCorrectedShareHoldsTheTruthThatTheNaiveShareMisses() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(5L);
    int naive = 0;
    int corrected = 0;
    for (int run = 0; run < 1000; run++) {
      CorrectedShare share = CorrectedShare.of(DrawnItems.draw(40, 0.3, 0.25, random), 0.95);
      naive += ((Estimate) share.naive()).interval().contains(0.3) ? 1 : 0;
      corrected += ((Estimate) share.corrected()).interval().contains(0.3) ? 1 : 0;
    }
    assertThat(naive / 1000.0).isLessThan(0.1);
    assertThat(corrected / 1000.0).isBetween(0.93, 0.97);
  }

  @Test
  void theMachineNeverWidensTheInterval() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(6L);
    double narrower = 0;
    for (int run = 0; run < 200; run++) {
      CorrectedShare share = CorrectedShare.of(DrawnItems.draw(12, 0.5, 0.3, random), 0.95);
      double ratio = width(share.corrected()) / width(share.codingsAlone());
      assertThat(ratio).isLessThan(1.02); // a bound may be moved to hold the estimate
      narrower += ratio / 200;
    }
    assertThat(narrower).isLessThan(0.95);
  }

  private static double width(Measure measure) {
    return ((Estimate) measure).interval().high() - ((Estimate) measure).interval().low();
  }

  @Test
  void aUselessMachineIsNotTrusted() {
    List<Item> items = DrawnItems.read("a/1/0/1 a/1/1/1 b/0/0/1 b/0/1/1 c/1/0/1 c/0/0/1");
    CorrectedShare share = CorrectedShare.of(items, 0.95);
    assertThat(share.tuning()).isZero();
    assertThat(share.corrected()).isEqualTo(share.codingsAlone());
  }

  @Test
  void aMachineWithoutASeenErrorIsNotTakenForFaultless() {
    List<Item> items =
        DrawnItems.read("a/1/1/.5 a/1/./.5 b/0/0/.5 b/0/./.5 c/1/1/.5 c/0/./.5 d/0/0/.5 d/1/./.5");
    Estimate corrected = (Estimate) CorrectedShare.of(items, 0.95).corrected();
    assertThat(corrected.value()).isEqualTo(0.5);
    assertThat(width(corrected)).isBetween(0.3, 1.0);
    assertThat(corrected.n()).isEqualTo(4);
  }

  @Test
  void codingsThatAreAllAlikeStillLeaveDoubt() {
    List<Item> items = DrawnItems.read("a/1/0/.5 a/0/./.5 b/1/0/.5 b/0/./.5 c/1/0/.5 c/0/./.5");
    CorrectedShare share = CorrectedShare.of(items, 0.95);
    Estimate alone = (Estimate) share.codingsAlone();
    assertThat(alone.value()).isZero();
    assertThat(alone.interval().high()).isBetween(0.2, 1.0);
    assertThat(
            CorrectedShare.estimate(
                Estimator.HORVITZ_THOMPSON, DrawnItems.read("a/1/0/.5 b/0/0/.5"), 0.95))
        .isEqualTo(new Undefined("all codings are alike, so they show no uncertainty"));
  }

  @Test
  void withoutCodingsOnlyTheNaiveShareIsDefined() {
    CorrectedShare share = CorrectedShare.of(DrawnItems.read("a/1/. a/0/. b/1/. b/1/."), 0.95);
    assertThat(((Estimate) share.naive()).value()).isEqualTo(0.75);
    assertThat(share.corrected()).isEqualTo(new Undefined("no item was coded"));
    assertThat(share.codingsAlone()).isEqualTo(share.corrected());
    assertThat(share.designBasedSupervised()).isEqualTo(share.corrected());
    assertThat(share.tuning()).isZero();
  }

  @Test
  void anItemOfWeightTwoCountsAsTwoItems() {
    List<Item> twice =
        DrawnItems.read(
            "a/1/1/.25 a/1/1/.25 a/0/./1 a/0/./1 b/0/1/.5 b/1/0/.5 c/1/1/.5 c/1/1/.5 d/0/0/.5");
    List<Item> weighted =
        List.of(
            new Item("a", 1, new HumanCode(1, 0.25), 2),
            new Item("a", 0, null, 2),
            new Item("b", 0, new HumanCode(1, 0.5)),
            new Item("b", 1, new HumanCode(0, 0.5)),
            new Item("c", 1, new HumanCode(1, 0.5), 2),
            new Item("d", 0, new HumanCode(0, 0.5)));
    for (Estimator estimator : Estimator.values()) {
      Linearization expected = estimator.linearizeAsIs(Sample.of(twice), 0);
      Linearization actual = estimator.linearizeAsIs(Sample.of(weighted), 0);
      assertClose(actual.value(), expected.value());
      assertClose(actual.variance(), expected.variance());
      assertClose(actual.degreesOfFreedom(), expected.degreesOfFreedom());
    }
    assertThat(((Estimate) CorrectedShare.of(weighted, 0.95).naive()).value())
        .isEqualTo(((Estimate) CorrectedShare.of(twice, 0.95).naive()).value());
  }

  @Test
  void eachAuthorOnceHoldsTheTruthWhereLoudAuthorsAreOfAnotherMind() {
    // 40 quiet authors of one comment, 10 loud ones of twelve; 20 % of the former hold the code, 80
    // %
    // of the latter; of authors that is 32 %, of comments 65 %
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(12L);
    int held = 0;
    for (int run = 0; run < 1000; run++) {
      List<Item> items = new ArrayList<>();
      for (int author = 0; author < 50; author++) {
        boolean loud = author >= 40;
        boolean holds = random.nextDouble() < (loud ? 0.8 : 0.2);
        for (int i = 0; i < (loud ? 12 : 1); i++) {
          int machine = random.nextDouble() < (holds ? 0.7 : 0.2) ? 1 : 0;
          HumanCode code = random.nextDouble() < 0.6 ? new HumanCode(holds ? 1 : 0, 0.6) : null;
          items.add(new Item("author " + author, machine, code, loud ? 1 / 12.0 : 1));
        }
      }
      Estimate corrected = (Estimate) CorrectedShare.of(items, 0.95).corrected();
      held += corrected.interval().contains(0.32) ? 1 : 0;
    }
    assertThat(held / 1000.0).isBetween(0.93, 0.99);
  }

  @Test
  void nothingIsSaidOfNothing() {
    CorrectedShare share = CorrectedShare.of(List.of(), 0.95);
    assertThat(share.naive()).isEqualTo(new Undefined("there are no items"));
    assertThat(share.corrected()).isEqualTo(new Undefined("there are no items"));
  }

  @Test
  void oneClusterSaysNothingAboutOthers() {
    List<Item> items = DrawnItems.read("a/1/1/.5 a/0/0/.5 a/1/0/.5 b/1/./.5");
    assertThat(CorrectedShare.of(items, 0.95).corrected())
        .isEqualTo(new Undefined("all 3 codings are in one cluster"));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new HumanCode(1.5, 0.1)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new HumanCode(1, 0)).hasMessageContaining("probability");
    assertThatThrownBy(() -> new Item("a", Double.NaN, null)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Item("a", 1, null, 0)).hasMessageContaining("weight");
  }
}
