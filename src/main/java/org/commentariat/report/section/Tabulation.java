package org.commentariat.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.tests.TestList;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.Table.Column;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

/**
 * A table being filled: figures become cells, and why some are undefined stands below the table.
 * Not safe for use by several threads.
 */
final class Tabulation {
  /** What stands where there is nothing to say. */
  static final String NOTHING = "–";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final Reasons reasons = new Reasons();

  Tabulation(Column... columns) {
    this.columns = new ArrayList<>(List.of(columns));
  }

  /** The column of {@link #adjusted}. */
  static Column adjustedColumn(TestList tests) {
    return Column.number("p, " + tests.adjustment().label());
  }

  /** One more column, to the right. */
  Tabulation with(Column column) {
    columns.add(column);
    return this;
  }

  /** One more row. */
  void row(String... cells) {
    row(List.of(cells));
  }

  /** One more row. */
  void row(List<String> cells) {
    rows.add(cells);
  }

  String share(Measure measure) {
    return reasons.share(measure);
  }

  /** A difference of shares in percentage points. */
  String points(Measure measure) {
    return reasons.points(measure);
  }

  String coefficient(Measure measure) {
    return reasons.coefficient(measure);
  }

  String coefficient(Coefficient coefficient) {
    return reasons.coefficient(coefficient);
  }

  String percent(PointMeasure share) {
    return share instanceof PointEstimate estimate
        ? Figures.percent(estimate.value())
        : reasons.cell((Undefined) share);
  }

  String decimal(PointMeasure measure, int decimals) {
    return measure instanceof PointEstimate estimate
        ? Figures.decimal(estimate.value(), decimals)
        : reasons.cell((Undefined) measure);
  }

  /** The p-value as it is. */
  String p(TestOutcome test) {
    return test instanceof TestResult result
        ? Figures.p(result.p())
        : reasons.cell((Undefined) test);
  }

  /** The name of the test. */
  String method(TestOutcome test) {
    return test instanceof TestResult result
        ? result.method().label()
        : reasons.cell((Undefined) test);
  }

  /** The p-value of a test adjusted for all tests of the report. */
  static String adjusted(TestList tests, String testId) {
    Double p = tests.adjusted(testId);
    return p == null ? NOTHING : Figures.p(p);
  }

  /** Adds the table, then the reasons. */
  void addTo(List<Part> parts, String name, String caption) {
    parts.add(new Part.Tabled(Table.of(name, caption, columns, rows)));
    parts.addAll(Part.reasons(reasons));
  }
}
