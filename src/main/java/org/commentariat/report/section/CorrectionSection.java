package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
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
import org.commentariat.analysis.correction.Validity;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.IntervalChart;
import org.commentariat.report.page.IntervalChart.Series;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/** The shares that people corrected, and how good machine and people are. */
final class CorrectionSection {
  private CorrectionSection() {}

  static Section of(Findings findings) {
    Correction correction = findings.correction();
    List<Part> parts = new ArrayList<>();
    CorrectionWords words = new CorrectionWords(findings);
    parts.add(new Part.Words(words.first()));
    if (correction.isMade()) {
      shares(findings, parts);
      parts.add(new Part.Bullets(words.sentences()));
      onceEach(findings, parts);
      validity(findings, parts);
      coders(findings, parts);
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

  private static void shares(Findings findings, List<Part> parts) {
    chart(findings).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CorrectedCode code : findings.correction().codes()) {
      rows.add(
          List.of(
              findings.label(code.code()),
              reasons.share(code.byComment().naive()),
              reasons.share(code.byComment().codingsAlone()),
              reasons.share(code.byComment().corrected())));
    }
    table(
        parts,
        reasons,
        Table.of(
            "Shares of comments",
            "By the machine alone, uncorrected; by the codings alone; and by both, which is the"
                + " share to report. With "
                + Figures.level(findings.level())
                + " intervals. An abstained comment counts as holding no code of the machine.",
            List.of(
                text("Code"),
                number("Machine alone"),
                number("Codings alone"),
                number("Corrected")),
            rows));
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

  private static void onceEach(Findings findings, List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CorrectedCode code : findings.correction().codes()) {
      rows.add(
          List.of(
              findings.label(code.code()),
              reasons.share(code.byCommenter().naive()),
              reasons.share(code.byCommenter().corrected()),
              reasons.share(code.byThread().naive()),
              reasons.share(code.byThread().corrected())));
    }
    table(
        parts,
        reasons,
        Table.of(
            "Each commenter once, each thread once",
            "Means over known commenters, and over threads, of the share of their comments. This is"
                + " not the share of commenters who hold a code in any comment, as in the section"
                + " on stances: that is known only of those whose comments are all coded, and"
                + " cannot be corrected.",
            List.of(
                text("Code"),
                number("Commenters, machine alone"),
                number("Commenters, corrected"),
                number("Threads, machine alone"),
                number("Threads, corrected")),
            rows));
  }

  private static void validity(Findings findings, List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CorrectedCode code : findings.correction().codes()) {
      Validity validity = code.validity();
      rows.add(
          List.of(
              findings.label(code.code()),
              Figures.count(validity.both()),
              Figures.count(validity.machineOnly()),
              Figures.count(validity.peopleOnly()),
              Figures.count(validity.neither()),
              reasons.coefficient(validity.precision()),
              reasons.coefficient(validity.recall()),
              reasons.coefficient(validity.f1()),
              reasons.coefficient(validity.alpha())));
    }
    table(
        parts,
        reasons,
        Table.of(
            "How well the machine finds the codes",
            "Comments that people coded. Precision: of what the machine gave the code, the share"
                + " that people did. Recall: of what people gave the code, the share that the"
                + " machine did. Both weigh comments by how probably they were drawn.",
            List.of(
                text("Code"),
                number("Both"),
                number("Machine only"),
                number("People only"),
                number("Neither"),
                number("Precision"),
                number("Recall"),
                number("F1"),
                number("Alpha")),
            rows));
  }

  private static void coders(Findings findings, List<Part> parts) {
    if (findings.correction().codes().get(0).coders().disagreement() instanceof Undefined) {
      return; // said in words
    }
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CorrectedCode code : findings.correction().codes()) {
      rows.add(
          List.of(
              findings.label(code.code()),
              point(code.coders().disagreement(), reasons),
              point(code.coders().errorRate(), reasons),
              reasons.share(code.coders().bounds()),
              reasons.share(code.coders().symmetric())));
    }
    table(
        parts,
        reasons,
        Table.of(
            "If coders err too",
            "Not results, but a look at how much rests on the coders: the corrected share if one of"
                + " two errs wherever they differ, and if both err as often as their disagreement"
                + " tells.",
            List.of(
                text("Code"),
                number("Coders differ"),
                number("Each errs"),
                number("If one errs where they differ"),
                number("If both err as often")),
            rows));
  }

  private static String point(PointMeasure measure, Reasons reasons) {
    return measure instanceof PointEstimate estimate
        ? Figures.percent(estimate.value())
        : reasons.cell((Undefined) measure);
  }

  private static void table(List<Part> parts, Reasons reasons, Table table) {
    parts.add(new Part.Tabled(table));
    parts.addAll(Part.reasons(reasons));
  }
}
