package org.commentariat.statistics.correction;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NaiveDifferenceTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "naive-difference.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = -1) // references.R: naive; prop.test, quadratic forms in matrices
  void intervalAndTestAreThoseOfR(
      String first,
      String second,
      double level,
      double value,
      double low,
      double high,
      double t,
      double df,
      double p) {
    Sample one = read(first);
    Sample other = read(second);
    Estimate estimate = (Estimate) NaiveDifference.of(one, other).estimate(level);
    assertClose(estimate.value(), value);
    assertClose(estimate.interval().low(), low);
    assertClose(estimate.interval().high(), high);
    TestResult test = (TestResult) NaiveDifference.of(one, other).test();
    assertThat(test.statistic()).isCloseTo(t, within(1e-9 * t));
    assertThat(test.degreesOfFreedom()).isCloseTo(df, within(1e-9 * df));
    assertClose(test.p(), p);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
  }

  private static Sample read(String labels) {
    List<Item> items = new ArrayList<>();
    for (String label : labels.split(" ", -1)) {
      String[] parts = label.split("/", -1);
      items.add(new Item(parts[0], Double.parseDouble(parts[1]), null));
    }
    return Sample.asIfCoded(items);
  }

  @Test
  void noneOfFortyIsNoProofAgainstElevenInAHundred() {
    Sample none = singles("a", 40, 0);
    Sample eleven = singles("b", 4000, 440);
    TestResult test = (TestResult) NaiveDifference.of(none, eleven).test();
    // fisher.test(rbind(c(0, 40), c(440, 3560)))$p.value is .02
    assertThat(test.p()).isBetween(0.01, 0.06);
    Interval interval = ((Estimate) NaiveDifference.of(none, eleven).estimate(0.95)).interval();
    assertThat(interval.high()).isBetween(-0.03, -0.01);
    assertThat(interval.low()).isBetween(-0.125, -0.115);
  }

  private static Sample singles(String name, int n, int holding) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add(new Item(name + i, i < holding ? 1 : 0, null));
    }
    return Sample.asIfCoded(items);
  }

  @Test
  void groupsWhereNobodyOrEverybodyHoldsItAreNotDifferent() {
    TestResult none =
        (TestResult) NaiveDifference.of(singles("a", 10, 0), singles("b", 300, 0)).test();
    assertThat(none.p()).isEqualTo(1);
    TestResult all =
        (TestResult) NaiveDifference.of(singles("a", 10, 10), singles("b", 300, 300)).test();
    assertThat(all.p()).isEqualTo(1);
    Estimate difference =
        (Estimate) NaiveDifference.of(singles("a", 10, 0), singles("b", 300, 0)).estimate(0.95);
    assertThat(difference.interval().high()).isGreaterThan(0.2);
  }

  @Test
  void loudAuthorsCountAsTheFewThatTheyAre() {
    List<Item> loud = new ArrayList<>();
    List<Item> quiet = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      loud.add(new Item("loud " + i % 12, i % 12 < 8 ? 1 : 0, null));
      quiet.add(new Item("quiet " + i, i % 3 == 0 ? 1 : 0, null));
    }
    TestResult test =
        (TestResult) NaiveDifference.of(Sample.asIfCoded(loud), Sample.asIfCoded(quiet)).test();
    // 8 of 12 against 40 of 120: prop.test(c(8, 40), c(12, 120), correct = FALSE)$p.value is .022,
    // of comments prop.test(c(80, 40), c(120, 120), correct = FALSE)$p.value is 2.4e-7
    assertThat(test.p()).isBetween(0.02, 0.1);
  }

  @Test
  void equalSharesAreTakenForDifferentInFiveOfAHundredCases() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(21L);
    int rejected = 0;
    for (int run = 0; run < 2000; run++) {
      Sample one = drawn("a", 20, random);
      Sample other = drawn("b", 60, random);
      rejected += ((TestResult) NaiveDifference.of(one, other).test()).p() < 0.05 ? 1 : 0;
    }
    assertThat(rejected / 2000.0).isBetween(0.036, 0.064); // .05 and three standard errors
  }

  /** Clusters of one to eight items, of which one in three holds the code more often. */
  private static Sample drawn(String name, int clusters, UniformRandomProvider random) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < clusters; i++) {
      double share = random.nextInt(3) == 0 ? 0.6 : 0.15;
      int size = 1 + random.nextInt(8);
      for (int j = 0; j < size; j++) {
        items.add(new Item(name + i, random.nextDouble() < share ? 1 : 0, null));
      }
    }
    return Sample.asIfCoded(items);
  }

  @Test
  void oneClusterSaysNothingAboutOthers() {
    assertThat(NaiveDifference.of(read("a/1 a/0"), read("b/1 c/0")).test())
        .isEqualTo(new Undefined("each group needs items in at least two clusters"));
  }
}
