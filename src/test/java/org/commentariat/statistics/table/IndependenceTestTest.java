package org.commentariat.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IndependenceTestTest {

  @ParameterizedTest
  @CsvFileSource(resources = "../fisher.csv", numLinesToSkip = 1) // references.R: fisher.test
  void smallTablesAreTestedExactlyAsInR(String counts, double p) {
    ContingencyTable table = Tables.parse(counts);
    TestResult result = (TestResult) IndependenceTest.of(table, 1);
    assertThat(result.method())
        .isEqualTo(
            table.rows().size() * table.columns().size() == 4
                ? Method.FISHER_EXACT
                : Method.FISHER_FREEMAN_HALTON);
    assertThat(result.p()).isCloseTo(p, within(1e-9 * p));
    assertThat(result.n()).isEqualTo(table.total());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "../fisher.csv", numLinesToSkip = 1)
  void theNetworkGivesWhatTheLibraryGivesAndRandomTablesComeNear(String counts, double p) {
    FisherFreemanHalton test = new FisherFreemanHalton(Tables.parse(counts).toArray());
    assertThat(test.exact(Long.MAX_VALUE).orElseThrow()).isCloseTo(p, within(1e-9 * p));
    double error = Math.sqrt(p * (1 - p) / 20_000) + 1e-4;
    assertThat(test.simulated(20_000, 11)).isCloseTo(p, within(4.5 * error));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "../pearson.csv", numLinesToSkip = 1) // references.R: chisq.test
  void largeTablesAreTestedByChiSquareAsInR(
      String counts, double statistic, double degreesOfFreedom, double p) {
    TestResult result = (TestResult) IndependenceTest.of(Tables.parse(counts), 1);
    assertThat(result.method()).isEqualTo(Method.PEARSON_CHI_SQUARE);
    assertThat(result.statistic()).isCloseTo(statistic, within(1e-9 * statistic));
    assertThat(result.degreesOfFreedom()).isEqualTo(degreesOfFreedom);
    assertThat(result.p()).isCloseTo(p, within(1e-9 * p));
    assertThat(result.standardError()).isNull();
  }

  @Test
  void aTableTooLargeForTheExactTestIsSimulatedWithAStatedError() {
    // R: fisher.test(m, simulate.p.value = TRUE, B = 2e6)$p.value; error 5e-5
    ContingencyTable table =
        Tables.parse(
            "40 3 22 9 18 4/35 6 12 19 14 2/51 1 17 8 30 9/28 7 25 11 9 3/33 2 20 15 21 6");
    TestResult result = (TestResult) IndependenceTest.of(table, 20140731);
    assertThat(result.method()).isEqualTo(Method.FISHER_FREEMAN_HALTON_MONTE_CARLO);
    double error = Objects.requireNonNull(result.standardError());
    assertThat(error).isBetween(1e-5, 1e-3);
    assertThat(result.p()).isCloseTo(0.005026, within(4 * error));
  }

  @Test
  void aSimulatedPValueDependsOnTheSeedAlone() {
    int[][] counts = Tables.parse("40 3 22/35 6 12/51 1 17").toArray();
    double p = new FisherFreemanHalton(counts).simulated(5_000, 3);
    assertThat(new FisherFreemanHalton(counts).simulated(5_000, 3)).isEqualTo(p);
    assertThat(new FisherFreemanHalton(counts).simulated(5_000, 4)).isNotEqualTo(p);
  }

  @Test
  void rowsAndColumnsWithoutObservationsSayNothing() {
    assertThat(IndependenceTest.of(Tables.parse("3 0 1/0 0 0/1 0 3"), 1))
        .isEqualTo(IndependenceTest.of(Tables.parse("3 1/1 3"), 1));
  }

  @Test
  void aTableOfOneRowOrColumnOrNothingIsUndefined() {
    assertThat(IndependenceTest.of(Tables.parse("0 0/0 0"), 1))
        .isEqualTo(new Undefined("the table has no observations"));
    assertThat(IndependenceTest.of(new ContingencyTable(List.of(), List.of(), List.of()), 1))
        .isEqualTo(new Undefined("the table has no observations"));
    assertThat(IndependenceTest.of(Tables.parse("4 5/0 0"), 1))
        .isEqualTo(new Undefined("all observations are in one row, r0"));
    assertThat(IndependenceTest.of(Tables.parse("0 4/0 5"), 1))
        .isEqualTo(new Undefined("all observations are in one column, c1"));
  }
}
