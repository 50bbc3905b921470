package org.commentariat.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairAgreementTest {

  @ParameterizedTest
  @CsvFileSource(resources = "../pairs-of-coders.csv", numLinesToSkip = 1) // references.R: Kappa
  void theMeasuresAreThoseOfR(String counts, double percent, double kappa, double ac1) {
    assertThat(value(PairAgreement.PERCENT, counts)).isCloseTo(percent, within(1e-12));
    assertThat(value(PairAgreement.COHENS_KAPPA, counts)).isCloseTo(kappa, within(1e-9));
    assertThat(value(PairAgreement.GWETS_AC1, counts)).isCloseTo(ac1, within(1e-9));
  }

  @Test
  void kappaIsThatOfThePublishedExample() {
    // Cohen 1960 (see COHENS_KAPPA), table 1: .492
    assertThat(value(PairAgreement.COHENS_KAPPA, "88 10 2/14 40 6/18 10 12"))
        .isCloseTo(0.492, within(5e-4));
  }

  @Test
  void aCategoryHasOneNameForBothCodersWhateverItsPlace() {
    ContingencyTable turned =
        new ContingencyTable(
            List.of("a", "b"), List.of("b", "a"), List.of(List.of(1, 7), List.of(5, 2)));
    assertThat(((PointEstimate) PairAgreement.PERCENT.of(turned)).value()).isEqualTo(12 / 15.0);
  }

  @Test
  void oneCategoryEverywhereLeavesKappaUndefinedButNotAc1() {
    Undefined undefined = new Undefined("both coders gave one and the same category everywhere");
    assertThat(PairAgreement.COHENS_KAPPA.of(table("9 0/0 0"))).isEqualTo(undefined);
    assertThat(PairAgreement.GWETS_AC1.of(table("9 0/0 0"))).isEqualTo(new PointEstimate(1, 9));
    assertThat(PairAgreement.GWETS_AC1.of(table("9"))).isEqualTo(undefined);
  }

  @Test
  void nothingCodedIsUndefined() {
    assertThat(PairAgreement.PERCENT.of(table("0 0/0 0")))
        .isEqualTo(new Undefined("no unit was coded by both coders"));
    assertThat(
            PairAgreement.PERCENT.of(List.of(), List.of("a"), new ClusterBootstrap(1, 100), 0.95))
        .isEqualTo(new Undefined("no unit was coded by both coders"));
  }

  @Test
  void theIntervalHoldsTheAgreementOfTheWhole() {
    List<List<Cell>> clusters =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    Collections.nCopies(
                        1 + i % 2, new Cell(i % 3 == 0 ? "a" : "b", i % 5 < 2 ? "a" : "b")))
            .toList();
    Estimate estimate =
        (Estimate)
            PairAgreement.PERCENT.of(
                clusters, List.of("a", "b"), new ClusterBootstrap(2, 500), 0.95);
    assertThat(estimate.n()).isEqualTo(75);
    assertThat(estimate.interval().high() - estimate.interval().low()).isBetween(0.2, 0.35);
  }

  @Test
  void codersWithDifferentCategoriesAreRefused() {
    ContingencyTable table = new ContingencyTable(List.of("a"), List.of("b"), List.of(List.of(1)));
    assertThatThrownBy(() -> PairAgreement.PERCENT.of(table)).hasMessageContaining("[a], [b]");
  }

  private static double value(PairAgreement measure, String counts) {
    return ((PointEstimate) measure.of(table(counts))).value();
  }

  private static ContingencyTable table(String counts) {
    List<List<Integer>> rows =
        Arrays.stream(counts.split("/"))
            .map(row -> Arrays.stream(row.split(" ")).map(Integer::valueOf).toList())
            .toList();
    List<String> names = IntStream.range(0, rows.size()).mapToObj(i -> "code " + i).toList();
    return new ContingencyTable(names, names, rows);
  }
}
