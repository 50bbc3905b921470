package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.IntervalChart;
import org.commentariat.report.page.IntervalChart.Series;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;

/** The shares that people corrected, and how good machine and people are. */
final class CorrectionSection {
  private CorrectionSection() {}

  static Section of(Findings findings) {
    Correction correction = findings.correction();
    List<Part> parts = new ArrayList<>();
    CorrectionWords words = new CorrectionWords(findings);
    parts.add(new Part.Words(words.first()));
    if (correction.isMade()) {
      CorrectionTables tables = new CorrectionTables(findings);
      chart(findings).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
      tables.shares(parts);
      parts.add(new Part.Bullets(words.sentences()));
      tables.onceEach(parts);
      tables.coders(parts);
    }
    if (!correction.problems().isEmpty()) {
      parts.add(
          new Part.Tabled(
              Table.of(
                      "Codings that could not be used",
                      "Left out; all others count.",
                      List.of(text("Where, and why")),
                      correction.problems().stream().map(List::of).toList())
                  .ofSingles()));
    }
    return new Section("corrected", "Corrected shares", parts);
  }

  private static Optional<Chart> chart(Findings findings) {
    Map<String, String> rows = new LinkedHashMap<>();
    List<CorrectedCode> codes = findings.correction().codes();
    codes.forEach(code -> rows.put(code.code(), findings.label(code.code())));
    return Chart.drawn(
        "chart-corrected",
        "Corrected shares by code",
        "Share of comments by the machine alone (circles), by the codings alone (squares) and"
            + " corrected (triangles); lines are "
            + Figures.level(findings.level())
            + " intervals.",
        new IntervalChart(
            rows,
            List.of(
                series("machine", IntervalChart.GREY, codes, code -> code.byComment().naive()),
                series(
                    "codings",
                    IntervalChart.VERMILION,
                    codes,
                    code -> code.byComment().codingsAlone()),
                series(
                    "corrected",
                    IntervalChart.BLUE,
                    codes,
                    code -> code.byComment().corrected()))));
  }

  private static Series series(
      String name,
      String colour,
      List<CorrectedCode> codes,
      Function<CorrectedCode, Measure> share) {
    Map<String, Estimate> shares = new HashMap<>();
    for (CorrectedCode code : codes) {
      if (share.apply(code) instanceof Estimate estimate) {
        shares.put(code.code(), estimate);
      }
    }
    return new Series(name, colour, shares);
  }
}
