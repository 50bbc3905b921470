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
import org.commentariat.statistics.Estimate;

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
    Tabulation table =
        new Tabulation(text("Groups"), number("Comments"), text("Code"), number("Machine alone"));
    if (corrected) {
      table.with(number("Corrected")).with(number("p, machine errs alike"));
    }
    table.with(number("p")).with(Tabulation.adjustedColumn(findings.tests()));
    for (GroupPair pair : pairs) {
      for (CodeDifference each : pair.codes()) {
        List<String> row = new ArrayList<>();
        row.add(words.groups(pair));
        row.add(Figures.count(pair.firstComments()) + " : " + Figures.count(pair.secondComments()));
        row.add(findings.label(each.code()));
        row.add(table.points(each.naive()));
        if (corrected) {
          row.add(table.points(each.corrected()));
          row.add(table.p(each.differentialError()));
        }
        row.add(table.p(each.test()));
        row.add(Tabulation.adjusted(findings.tests(), pair.testId(each.code())));
        table.row(row);
      }
    }
    table.addTo(parts, words.title(kind), words.caption(kind, pairs));
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
            + (pairs.size() == 1 ? "" : ", " + words.between(kind) + " numbered as in the table")
            + ": by the machine alone (circles)"
            + (corrected ? " and corrected (squares)" : ", uncorrected machine labels")
            + "; lines are "
            + Figures.level(findings.level())
            + " intervals.",
        new IntervalChart(rows, series, Axis.DIFFERENCES));
  }
}
