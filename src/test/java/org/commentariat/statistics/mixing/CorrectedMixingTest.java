package org.commentariat.statistics.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.statistics.mixing.CorrectedMixing.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CorrectedMixingTest {

  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(3, 400);

  @ParameterizedTest
  @CsvFileSource(resources = "corrected.csv", numLinesToSkip = 1)
  void theTrueTableIsThatOfTheInverseOfBothMatrices( // references.R: solve
      int both,
      int fromOnly,
      int toOnly,
      int neither,
      double hits,
      double misses,
      double falseAlarms,
      double rejections,
      double hitsTo,
      double missesTo,
      double falseAlarmsTo,
      double rejectionsTo,
      double trueBoth,
      double trueFrom,
      double trueTo,
      double assortativity) {
    CorrectedMixing.Shares shares =
        CorrectedMixing.unmixed(
            new Members(
                new BinaryMixing(
                    both, both + fromOnly, both + toOnly, both + fromOnly + toOnly + neither),
                new Confusion(hits, misses, falseAlarms, rejections, 0, 0),
                new Confusion(hitsTo, missesTo, falseAlarmsTo, rejectionsTo, 0, 0)));
    assertThat(shares.both()).isCloseTo(trueBoth, within(1e-9 * trueBoth));
    assertThat(shares.from()).isCloseTo(trueFrom, within(1e-9 * trueFrom));
    assertThat(shares.to()).isCloseTo(trueTo, within(1e-9 * trueTo));
    assertThat(BinaryMixing.assortativity(shares.both(), shares.from(), shares.to()))
        .isCloseTo(assortativity, within(1e-9 * assortativity));
  }

  @Test
  void theTruthIsInTheCorrectedIntervalAndNotInTheNaiveFigure() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(9L);
    int runs = 200;
    int held = 0;
    double naive = 0;
    double corrected = 0;
    double exposure = 0;
    for (int run = 0; run < runs; run++) {
      List<Members> threads = threads(random, 40, 0.5);
      BinaryMixing all =
          threads.stream().map(Members::ties).reduce(BinaryMixing.NONE, BinaryMixing::plus);
      naive += ((PointEstimate) all.assortativity()).value() / runs;
      Estimate estimate =
          (Estimate) CorrectedMixing.assortativity(threads, new ClusterBootstrap(run, 200), 0.95);
      corrected += estimate.value() / runs;
      held += estimate.interval().contains(0.5) ? 1 : 0;
      exposure +=
          ((Estimate) CorrectedMixing.exposure(threads, new ClusterBootstrap(run, 200), 0.95))
                  .value()
              / runs;
    }
    assertThat(naive).isBetween(0.15, 0.25); // what (0.75 + 0.9 - 1)² leaves of 0.5
    assertThat(corrected).isCloseTo(0.5, within(0.02));
    assertThat(exposure).isCloseTo(0.4 + 0.5 * 0.6, within(0.02)); // as threads() makes them
    assertThat(held / (double) runs).isBetween(0.91, 0.985); // .95 ± 3 standard errors
  }

  /**
   * Of the comments 40 % hold a code; a reply is of the mind of its parent with the probability
   * {@code likeness}, which is the assortativity, and of any mind otherwise. The machine sees three
   * of four holders and takes one of ten others for one. In each thread 10 of 60 are coded.
   */
  private static List<Members> threads(UniformRandomProvider random, int threads, double likeness) {
    List<Members> members = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Members sum = Members.NONE;
      for (int tie = 0; tie < 30; tie++) {
        boolean parent = random.nextDouble() < 0.4;
        boolean reply = random.nextDouble() < likeness ? parent : random.nextDouble() < 0.4;
        boolean parentSeen = random.nextDouble() < (parent ? 0.75 : 0.1);
        boolean replySeen = random.nextDouble() < (reply ? 0.75 : 0.1);
        Confusion coded = Confusion.NONE;
        if (tie < 5) {
          coded =
              Confusion.of(parentSeen, new HumanCode(parent ? 1 : 0, 1 / 6.0))
                  .plus(Confusion.of(replySeen, new HumanCode(reply ? 1 : 0, 1 / 6.0)));
        }
        BinaryMixing one =
            new BinaryMixing(
                parentSeen && replySeen ? 1 : 0, replySeen ? 1 : 0, parentSeen ? 1 : 0, 1);
        sum = sum.plus(new Members(one, coded, coded));
      }
      members.add(sum);
    }
    return members;
  }

  @Test
  void codingsCountByTheCommentsThatTheyStandFor() {
    Confusion confusion =
        Confusion.of(true, new HumanCode(1, 0.5))
            .plus(Confusion.of(false, new HumanCode(1, 0.25)))
            .plus(Confusion.of(false, new HumanCode(0, 1)))
            .plus(Confusion.of(true, new HumanCode(0.25, 1)));
    assertThat(confusion).isEqualTo(new Confusion(2.25, 4, 0.75, 1, 2, 2));
    assertThat(confusion.sensitivity()).isCloseTo(2.25 / 6.25, within(1e-12));
    assertThat(confusion.specificity()).isCloseTo(1 / 1.75, within(1e-12));
  }

  @Test
  void fewCodingsCorrectNothing() {
    Confusion few = new Confusion(9, 0, 1, 90, 9, 91);
    Members thread = new Members(new BinaryMixing(5, 10, 10, 40), few, few);
    assertThat(reason(CorrectedMixing.assortativity(List.of(thread), BOOTSTRAP, 0.95)))
        .startsWith("fewer than 10 coded comments hold the code");
  }

  @Test
  void aMachineThatGuessesCannotBeCorrected() {
    Confusion guessing = new Confusion(10, 10, 20, 20, 20, 40);
    Members thread = new Members(new BinaryMixing(5, 10, 10, 40), guessing, guessing);
    assertThat(
            reason(CorrectedMixing.assortativity(Collections.nCopies(12, thread), BOOTSTRAP, 0.95)))
        .isEqualTo("the machine’s errors, as measured, account for all that it saw");
  }

  @Test
  void withoutTiesThereIsNothingToCorrect() {
    assertThat(CorrectedMixing.exposure(List.of(), BOOTSTRAP, 0.95))
        .isEqualTo(new Undefined("there are no ties"));
  }

  private static @Nullable String reason(Measure measure) {
    return measure instanceof Undefined undefined ? undefined.reason() : null;
  }
}
