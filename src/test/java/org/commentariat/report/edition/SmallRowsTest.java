package org.commentariat.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commentariat.report.page.Table.Column.base;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.report.page.Table;
import org.junit.jupiter.api.Test;

class SmallRowsTest {
  private static final SmallDifferences NO_DIFFERENCES = new SmallDifferences(Map.of());

  private static Table counts(String... counts) {
    List<List<String>> rows = new ArrayList<>();
    for (String count : counts) {
      rows.add(List.of("row " + (rows.size() + 1), count));
    }
    return Table.of("Counts", "", List.of(text("Row"), number("Comments")), rows);
  }

  private static List<String> shown(Table table) {
    return SmallRows.of(table, Set.of(), NO_DIFFERENCES).table().rows().stream()
        .map(row -> row.get(1))
        .toList();
  }

  @Test
  void aTableWithoutSmallCountsStaysAsItIs() {
    assertThat(shown(counts("5", "1,204", "0"))).containsExactly("5", "1,204", "0");
    assertThat(SmallRows.of(counts("5", "1,204", "0"), Set.of(), NO_DIFFERENCES).leftOut())
        .isZero();
  }

  @Test
  void twoSmallCountsHideEachOther() {
    assertThat(shown(counts("4", "3", "90"))).containsExactly("[c]", "[c]", "90");
  }

  @Test
  void withOneSmallCountTheSmallestOtherGoesTooOrATotalWouldTellIt() {
    assertThat(shown(counts("4", "20", "90"))).containsExactly("[c]", "[c]", "90");
  }

  @Test
  void aSmallCountInBracketsOrBesideARemarkIsSeen() {
    assertThat(shown(counts("14 (3)", "2 small", "90"))).containsExactly("[c]", "[c]", "90");
  }

  @Test
  void aShareOfWhichThePartOrTheRestIsSmallIsSeen() {
    List<Table.Column> columns = List.of(text("Article"), base("n"), number("Share"));
    List<List<String>> rows =
        List.of(
            List.of("a", "40", "5.0% (1.4% to 16.5%)"), // 2 of 40
            List.of("b", "40", "97.5% (87.1% to 99.6%)"), // all but 1
            List.of("c", "40", "25.0% (14.2% to 40.2%)")); // 10 of 40
    assertThat(
            SmallRows.of(Table.of("", "", columns, rows), Set.of(), NO_DIFFERENCES).table().rows())
        .extracting(row -> row.get(2))
        .containsExactly("[c]", "[c]", "25.0% (14.2% to 40.2%)");
  }

  @Test
  void rowsOfOneNameGoTogetherBecauseOneTellsTheOther() {
    List<Table.Column> columns = List.of(text("Code"), text("Is"), number("Negative"));
    List<List<String>> rows =
        List.of(
            List.of("a", "held", "2"),
            List.of("a", "not held", "38"),
            List.of("b", "held", "12"),
            List.of("b", "not held", "28"),
            List.of("c", "held", "30"),
            List.of("c", "not held", "10"));
    assertThat(
            SmallRows.of(Table.of("", "", columns, rows), Set.of(), NO_DIFFERENCES).table().rows())
        .extracting(row -> row.get(2))
        .containsExactly("[c]", "[c]", "12", "28", "[c]", "[c]"); // c has the next smallest
  }

  @Test
  void rowsAndColumnsOfACodeThatIsLeftOutAreEmpty() {
    List<Table.Column> columns =
        List.of(text("Article"), base("n"), number("Rare"), number("None"));
    List<List<String>> rows =
        List.of(List.of("a", "40", "0.0% (0.0% to 8.8%)", "25.0% (14.2% to 40.2%)"));
    assertThat(
            SmallRows.of(Table.of("", "", columns, rows), Set.of("Rare"), NO_DIFFERENCES)
                .table()
                .rows())
        .containsExactly(List.of("a", "40", "[c]", "25.0% (14.2% to 40.2%)"));
  }

  @Test
  void aDifferenceThatTellsOfFewHoldersInOneGroupIsSeen() {
    List<Table.Column> columns =
        List.of(text("Groups"), number("Comments"), text("Code"), number("Difference"));
    List<List<String>> rows =
        List.of(
            List.of("a : others", "60 : 243", "Buses", "+3.4 points (−2.7 to +9.9)"), // 3 and 4
            List.of("b : others", "60 : 243", "Trams", "−3.7 points (−17.8 to +10.6)"), // 19 and 86
            List.of("c : others", "60 : 243", "Trams", "+2.5 points (−12.6 to +17.8)"));
    SmallDifferences differences = new SmallDifferences(Map.of("Buses", 7, "Trams", 105));
    assertThat(SmallRows.of(Table.of("", "", columns, rows), Set.of(), differences).table().rows())
        .extracting(row -> row.get(3))
        .startsWith("[c]", "[c]") // b as well, for a total could tell a
        .last()
        .isEqualTo("+2.5 points (−12.6 to +17.8)");
  }
}
