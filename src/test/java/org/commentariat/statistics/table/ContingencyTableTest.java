package org.commentariat.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.junit.jupiter.api.Test;

class ContingencyTableTest {

  private static final ContingencyTable TABLE =
      new ContingencyTable(
          List.of("for", "against"),
          List.of("negative", "neutral", "positive"),
          List.of(List.of(5, 0, 2), List.of(1, 0, 3)));

  @Test
  void countsAndMarginsAreFoundByName() {
    assertThat(TABLE.count("against", "positive")).isEqualTo(3);
    assertThat(TABLE.rowTotal("for")).isEqualTo(7);
    assertThat(TABLE.columnTotal("negative")).isEqualTo(6);
    assertThat(TABLE.total()).isEqualTo(11);
  }

  @Test
  void observationsAreCountedWhereTheyBelong() {
    ContingencyTable counted =
        ContingencyTable.counting(
            List.of("a", "b"),
            List.of("x", "y"),
            List.of(new Cell("b", "x"), new Cell("a", "y"), new Cell("b", "x")));
    assertThat(counted.counts()).containsExactly(List.of(0, 1), List.of(2, 0));
  }

  @Test
  void emptyRowsAndColumnsCanBeLeftOut() {
    ContingencyTable filled = TABLE.withoutEmpty();
    assertThat(filled.columns()).containsExactly("negative", "positive");
    assertThat(filled.rows()).containsExactly("for", "against");
    assertThat(filled.count("against", "positive")).isEqualTo(3);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> TABLE.count("perhaps", "neutral"))
        .hasMessage("no row \"perhaps\" among [for, against]");
    assertThatThrownBy(() -> TABLE.columnTotal("mixed")).hasMessageContaining("no column");
  }

  @Test
  void aTableThatDoesNotFitItsNamesIsRefused() {
    assertThatThrownBy(
            () -> new ContingencyTable(List.of("a", "a"), List.of("x"), List.of(List.of(1))))
        .hasMessageContaining("row is named twice in [a, a]");
    assertThatThrownBy(() -> new ContingencyTable(List.of("a"), List.of("x"), List.of()))
        .hasMessageContaining("1 rows, but 0 of counts");
    assertThatThrownBy(
            () -> new ContingencyTable(List.of("a"), List.of("x"), List.of(List.of(1, 2))))
        .hasMessageContaining("row a has 2 counts for 1 columns");
    assertThatThrownBy(() -> new ContingencyTable(List.of("a"), List.of("x"), List.of(List.of(-1))))
        .hasMessageContaining("below zero: -1");
  }
}
