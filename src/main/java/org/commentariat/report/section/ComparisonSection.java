package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.comparison.Comparisons;
import org.commentariat.analysis.comparison.GroupPair;
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.IntervalChart;
import org.commentariat.report.page.IntervalChart.Axis;
import org.commentariat.report.page.IntervalChart.Series;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.Table.Column;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

/** Shares in groups of comments, one against the other. */
final class ComparisonSection {
  private ComparisonSection() {}

  static Section of(Findings findings) {
    Comparisons comparisons = findings.comparisons();
    ComparisonWords words = new ComparisonWords(findings);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(words.first()));
    parts.add(new Part.Bullets(words.sentences()));
    for (Kind kind : Kind.values()) {
      List<GroupPair> pairs =
          comparisons.pairs().stream().filter(pair -> pair.kind() == kind).toList();
      if (!pairs.isEmpty()) {
        chart(findings, words, kind, pairs).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
        table(findings, words, kind, pairs, parts);
      }
    }
    return new Section("differences", Comparisons.TITLE, parts);
  }

  private static void table(
      Findings findings,
      ComparisonWords words,
      Kind kind,
      List<GroupPair> pairs,
      List<Part> parts) {
    boolean corrected = findings.comparisons().codingsUsed();
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (GroupPair pair : pairs) {
      for (CodeDifference each : pair.codes()) {
        Double holm = each.holm();
        List<String> row = new ArrayList<>();
        row.add(words.groups(pair));
        row.add(Figures.count(pair.firstComments()) + " : " + Figures.count(pair.secondComments()));
        row.add(findings.label(each.code()));
        row.add(reasons.points(each.naive()));
        if (corrected) {
          row.add(reasons.points(each.corrected()));
          row.add(p(each.differentialError(), reasons));
        }
        row.add(p(each.test(), reasons));
        row.add(holm == null ? "–" : Figures.p(holm));
        rows.add(row);
      }
    }
    List<Column> columns = new ArrayList<>();
    columns.add(text("Groups"));
    columns.add(number("Comments"));
    columns.add(text("Code"));
    columns.add(number("Machine alone"));
    if (corrected) {
      columns.add(number("Corrected"));
      columns.add(number("p, machine errs alike"));
    }
    columns.add(number("p"));
    columns.add(number("p, Holm-adjusted"));
    parts.add(
        new Part.Tabled(Table.of(words.title(kind), words.caption(kind, pairs), columns, rows)));
    parts.addAll(Part.reasons(reasons));
  }

  private static String p(TestOutcome test, Reasons reasons) {
    return test instanceof TestResult result
        ? Figures.p(result.p())
        : reasons.cell((Undefined) test);
  }

  private static Optional<Chart> chart(
      Findings findings, ComparisonWords words, Kind kind, List<GroupPair> pairs) {
    boolean corrected = findings.comparisons().codingsUsed();
    Map<String, String> rows = new LinkedHashMap<>();
    Map<String, Estimate> naive = new HashMap<>();
    Map<String, Estimate> mended = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (CodeDifference each : pairs.get(i).codes()) {
        String row = i + " " + each.code();
        String label = findings.label(each.code());
        rows.put(row, pairs.size() == 1 ? label : i + 1 + ": " + label);
        if (each.naive() instanceof Estimate estimate) {
          naive.put(row, estimate);
        }
        if (each.corrected() instanceof Estimate estimate) {
          mended.put(row, estimate);
        }
      }
    }
    List<Series> series = new ArrayList<>();
    series.add(new Series("machine", IntervalChart.GREY, naive));
    if (corrected) {
      series.add(new Series("corrected", IntervalChart.BLUE, mended));
    }
    return Chart.drawn(
        "chart-differences-" + kind.key(),
        words.title(kind),
        "Differences in percentage points between "
            + words.between(kind)
            + (pairs.size() == 1 ? "" : ", articles numbered as in the table")
            + ": by the machine alone (circles)"
            + (corrected ? " and corrected (squares)" : ", uncorrected machine labels")
            + "; lines are "
            + Figures.level(findings.level())
            + " intervals.",
        new IntervalChart(rows, series, Axis.DIFFERENCES));
  }
}
