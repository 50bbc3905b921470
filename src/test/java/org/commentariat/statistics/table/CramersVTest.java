package org.commentariat.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CramersVTest {

  @ParameterizedTest
  @CsvFileSource(resources = "../cramer.csv", numLinesToSkip = 1) // references.R: chisq.test
  void bothFormulasAreThoseOfR(String counts, double plain, double corrected) {
    ContingencyTable table = Tables.parse(counts);
    assertThat(((PointEstimate) CramersV.plain(table)).value()).isCloseTo(plain, within(1e-9));
    assertThat(((PointEstimate) CramersV.of(table)).value()).isCloseTo(corrected, within(1e-9));
  }

  @Test
  void perfectAssociationIsOne() {
    assertThat(((PointEstimate) CramersV.of(Tables.parse("9 0/0 9"))).value())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void theIntervalHoldsTheVOfTheWholeTable() {
    List<List<Cell>> clusters = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      clusters.add(
          Collections.nCopies(
              1 + i % 3, new Cell(i % 2 == 0 ? "a" : "b", i % 5 < 2 + i % 2 * 2 ? "x" : "y")));
    }
    Estimate estimate = (Estimate) CramersV.of(clusters, new ClusterBootstrap(4, 500), 0.95);
    ContingencyTable table =
        ContingencyTable.counting(
            List.of("a", "b"), List.of("x", "y"), clusters.stream().flatMap(List::stream).toList());
    assertThat(estimate.value()).isEqualTo(((PointEstimate) CramersV.of(table)).value());
    assertThat(estimate.n()).isEqualTo(79);
    assertThat(estimate.interval().low()).isBetween(0.0, estimate.value() - 0.05);
    assertThat(estimate.interval().high()).isBetween(estimate.value() + 0.05, 1.0);
  }

  @Test
  void tablesWithoutTwoRowsAndColumnsAreUndefined() {
    assertThat(CramersV.of(Tables.parse("0 0/0 0")))
        .isEqualTo(new Undefined("the table has no observations"));
    assertThat(CramersV.plain(Tables.parse("4 5/0 0")))
        .isEqualTo(new Undefined("all observations are in one row, r0"));
    assertThat(CramersV.of(Tables.parse("1 0/0 1")))
        .isEqualTo(new Undefined("there are as few observations as rows or columns"));
    assertThat(
            CramersV.of(
                List.of(List.of(new Cell("a", "x")), List.of(new Cell("b", "x"))),
                new ClusterBootstrap(1, 100),
                0.95))
        .isEqualTo(new Undefined("all observations are in one column, x"));
  }
}
