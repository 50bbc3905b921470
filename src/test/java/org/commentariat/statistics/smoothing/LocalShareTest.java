package org.commentariat.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LocalShareTest {

  @ParameterizedTest
  @CsvFileSource(resources = "local.csv", numLinesToSkip = 1, maxCharsPerColumn = -1)
  void shareAndIntervalAreThoseOfR( // references.R: lm(weights), clubSandwich::vcovCR("CR1")
      String row, double time, double bandwidth, double value, double low, double high, int n) {
    List<Observation> observations =
        Arrays.stream(row.split(" ", -1))
            .map(each -> each.split("/", -1))
            .map(
                parts ->
                    new Observation(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), parts[2]))
            .toList();
    Estimate share = (Estimate) new LocalShare(bandwidth, 0.95).at(time, observations);
    assertThat(share.value()).isCloseTo(value, within(1e-9));
    assertThat(share.interval().low()).isCloseTo(low, within(1e-9));
    assertThat(share.interval().high()).isCloseTo(high, within(1e-9));
    assertThat(share.n()).isEqualTo(n);
  }

  @Test
  void theIntervalHoldsTheTrendInNineteenOfTwentyCases() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(3L);
    int held = 0;
    for (int run = 0; run < 1000; run++) {
      List<Observation> observations = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        double time = random.nextDouble();
        double share = 0.2 + 0.5 * time;
        observations.add(new Observation(time, random.nextDouble() < share ? 1 : 0, "a" + i % 50));
      }
      Estimate estimate = (Estimate) new LocalShare(0.4, 0.95).at(0.9, observations);
      held += estimate.interval().contains(0.65) ? 1 : 0;
    }
    assertThat(held / 1000.0).isBetween(0.925, 0.97);
  }

  @Test
  void fewObservationsAreNotSmoothed() {
    List<Observation> few = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      few.add(new Observation(i, i % 2, "a" + i));
    }
    LocalShare smoother = new LocalShare(100, 0.95);
    assertThat(smoother.at(5, few)).isEqualTo(new Undefined("only 9 observations are near"));
    assertThat(new LocalShare(2, 0.95).at(5, few))
        .isEqualTo(new Undefined("only 3 observations are near"));
  }

  @Test
  void aTimeWithoutOtherTimesHasItsMeanOrNothing() {
    List<Observation> once = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      once.add(new Observation(5, i < 3 ? 1 : 0, "a" + i));
    }
    Estimate there = (Estimate) new LocalShare(2, 0.95).at(5, once);
    assertThat(there.value()).isCloseTo(0.25, within(1e-12));
    assertThat(new LocalShare(2, 0.95).at(6, once))
        .isEqualTo(new Undefined("all observations near are at one other time"));
  }

  @Test
  void oneClusterOrOneValueShowsNoUncertainty() {
    List<Observation> one = new ArrayList<>();
    List<Observation> alike = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      one.add(new Observation(i, i % 2, "ann"));
      alike.add(new Observation(i, 1, "a" + i));
    }
    assertThat(new LocalShare(20, 0.95).at(5, one))
        .isEqualTo(new Undefined("all observations near are in one cluster"));
    assertThat(new LocalShare(20, 0.95).at(5, alike))
        .isEqualTo(
            new Undefined("all observations near lie on one line, so they show no uncertainty"));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new LocalShare(0, 0.95)).hasMessageContaining("bandwidth");
    assertThatThrownBy(() -> new Observation(Double.NaN, 1, "a")).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Observation(1, 2, "a")).hasMessageContaining("2.0");
  }
}
