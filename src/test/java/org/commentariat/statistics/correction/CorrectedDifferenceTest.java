package org.commentariat.statistics.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class CorrectedDifferenceTest {

  @Test
  void itIsTheDifferenceOfTheCorrectedShares() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7L);
    List<Item> first = DrawnItems.draw(20, 0.5, 0.5, random);
    List<Item> second = DrawnItems.draw(30, 0.2, 0.3, random);
    CorrectedDifference difference = CorrectedDifference.of(first, second, 0.95);
    double shares =
        value(CorrectedShare.of(first, 0.95).corrected())
            - value(CorrectedShare.of(second, 0.95).corrected());
    assertThat(value(difference.corrected())).isCloseTo(shares, within(1e-12));
    assertThat(((TestResult) difference.test()).p()).isLessThan(0.001);
  }

  @Test
  void theIntervalLeavesOutZeroWhenTheTestRejects() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(8L);
    int rejected = 0;
    for (int run = 0; run < 300; run++) {
      CorrectedDifference difference =
          CorrectedDifference.of(
              DrawnItems.draw(10, 0.4, 0.4, random), DrawnItems.draw(10, 0.25, 0.4, random), 0.95);
      boolean rejects = ((TestResult) difference.test()).p() < 0.05;
      rejected += rejects ? 1 : 0;
      assertThat(((Estimate) difference.corrected()).interval().contains(0)).isEqualTo(!rejects);
    }
    assertThat(rejected).isBetween(30, 270);
  }

  @Test
  void codingsWithoutASingleYesLeaveAsMuchDoubtAsWilsonsLimit() {
    List<Item> none = coded("a", 20, 0);
    List<Item> some = coded("b", 200, 22);
    CorrectedDifference difference = CorrectedDifference.of(none, some, 0.95);
    // fisher.test(rbind(c(0, 20), c(22, 178)))$p.value is .24; ± t·s alone makes .003 of it
    assertThat(((TestResult) difference.test()).p()).isBetween(0.05, 0.3);
    Interval interval = ((Estimate) difference.corrected()).interval();
    assertThat(interval.contains(0)).isTrue();
    assertThat(interval.low()).isLessThan(-0.14);
    List<Item> all = flipped(none);
    List<Item> most = flipped(some);
    CorrectedDifference mirrored = CorrectedDifference.of(all, most, 0.95);
    assertThat(((TestResult) mirrored.test()).p())
        .isCloseTo(((TestResult) difference.test()).p(), within(1e-9));
    assertThat(((Estimate) mirrored.corrected()).interval().low())
        .isCloseTo(-interval.high(), within(1e-9));
  }

  private static List<Item> coded(String name, int n, int holding) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add(new Item(name + i, i % 2, new HumanCode(i < holding ? 1 : 0, 0.5)));
    }
    return items;
  }

  private static List<Item> flipped(List<Item> items) {
    return items.stream()
        .map(
            item ->
                new Item(
                    item.cluster(),
                    1 - item.machine(),
                    new HumanCode(1 - requireNonNull(item.human()).value(), 0.5)))
        .toList();
  }

  @Test
  void equalSharesAreTakenForDifferentInFiveOfAHundredCases() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(9L);
    int rejected = 0;
    for (int run = 0; run < 2000; run++) {
      CorrectedDifference difference =
          CorrectedDifference.of(
              DrawnItems.draw(30, 0.4, 0.4, random), DrawnItems.draw(30, 0.4, 0.4, random), 0.95);
      rejected += ((TestResult) difference.test()).p() < 0.05 ? 1 : 0;
    }
    assertThat(rejected / 2000.0).isBetween(0.036, 0.064); // .05 and three standard errors
  }

  @Test
  void clustersInBothGroupsAreComparedWithThemselves() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(10L);
    List<Item> items = DrawnItems.draw(30, 0.4, 1, random);
    Contrast same =
        requireNonNull(Contrast.of(Estimator.HAJEK, Sample.of(items), Sample.of(items), 0));
    assertThat(same.interval(0.95).high()).isCloseTo(0, within(1e-7));
  }

  @Test
  void groupsOfOneClusterCannotBeCompared() {
    List<Item> one = DrawnItems.read("a/1/1/.5 a/0/0/.5 a/1/./.5");
    List<Item> two = DrawnItems.read("b/1/1/.5 c/0/0/.5 c/1/./.5");
    CorrectedDifference difference = CorrectedDifference.of(one, two, 0.95);
    Undefined reason = new Undefined("each group needs codings in at least two clusters");
    assertThat(difference.corrected()).isEqualTo(reason);
    assertThat(difference.test()).isEqualTo(reason);
    assertThat(CorrectedDifference.of(two, List.of(), 0.95).naive())
        .isEqualTo(new Undefined("each group needs items in at least two clusters"));
  }

  private static double value(Object measure) {
    return ((Estimate) measure).value();
  }
}
