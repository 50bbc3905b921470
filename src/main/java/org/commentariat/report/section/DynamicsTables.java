package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.report.page.Table.Column;

/** Who answers whom with what against chance, in tables. */
final class DynamicsTables {
  private final Findings findings;
  private final Dynamics dynamics;
  private final String level;
  private final boolean corrected;

  DynamicsTables(Findings findings) {
    this.findings = findings;
    this.dynamics = findings.dynamics();
    this.level = Figures.level(findings.level());
    this.corrected = DynamicsWords.isCorrected(dynamics);
  }

  /** Adds them with the reasons for what is undefined. */
  void addTo(List<Part> parts) {
    cells(parts);
    codes(parts);
    if (!dynamics.all().exposures().isEmpty()) {
      exposures(parts);
    }
  }

  private void cells(List<Part> parts) {
    Tabulation table =
        tested(
            text("Comment answered"),
            text("Reply"),
            number("Replies"),
            number("Share"),
            number("By chance"),
            number("Ratio"));
    for (Mixing.Cell cell : dynamics.all().cells()) {
      table.row(
          findings.label(cell.parent()),
          findings.label(cell.reply()),
          Figures.count(cell.replies()),
          table.share(cell.share()),
          table.decimal(cell.expected(), 1),
          table.decimal(cell.ratio(), 2),
          table.p(cell.test()),
          Tabulation.adjusted(findings.tests(), cell.testId()));
    }
    table.addTo(
        parts,
        "What is answered with what",
        "Replies by the code of the comment answered and by their own; a comment with two codes"
            + " counts under both. Share: of the replies to such comments, "
            + level
            + " clustered intervals. Ratio: replies over those expected by chance. p: permutation"
            + " test.");
  }

  private void codes(List<Part> parts) {
    Tabulation table =
        withCorrected(tested(text("Code"), number("Assortativity"), number("By chance")));
    for (CodeMixing code : dynamics.all().codes()) {
      List<String> row = new ArrayList<>();
      row.add(findings.label(code.code()));
      row.add(table.coefficient(code.assortativity()));
      row.add(table.decimal(code.expected(), 2));
      row.add(table.p(code.test()));
      row.add(Tabulation.adjusted(findings.tests(), code.testId()));
      if (corrected) {
        row.add(table.coefficient(code.corrected()));
      }
      table.row(row);
    }
    table.addTo(
        parts,
        "Do holders of a code answer each other?",
        "Assortativity of holding a code, with "
            + level
            + " bootstrap intervals: 1 when holders answer holders only and others only others, 0"
            + " when it makes no difference, below 0 when holders are rather answered by others. p:"
            + " permutation test.");
  }

  private void exposures(List<Part> parts) {
    Tabulation table =
        withCorrected(
            tested(text("Replies"), number("n"), number("Opposing side"), number("By chance")));
    for (Exposure each : dynamics.all().exposures()) {
      List<String> row = new ArrayList<>();
      row.add(exposed(findings, each.code(), each.direction()));
      row.add(Figures.count(each.replies()));
      row.add(table.share(each.share()));
      row.add(table.percent(each.expected()));
      row.add(table.p(each.test()));
      row.add(Tabulation.adjusted(findings.tests(), each.testId()));
      if (corrected) {
        row.add(table.share(each.corrected()));
      }
      table.row(row);
    }
    table.addTo(
        parts,
        "Meeting the opposing side",
        "Cross-cutting exposure: of the replies that comments of a code receive, or that hold it,"
            + " the share that come from, or go to, the side that the codebook sets against it; "
            + level
            + " clustered intervals. p: permutation test.");
  }

  /** Which replies: {@code to: For trams}. */
  static String exposed(Findings findings, String code, Direction direction) {
    return (direction == Direction.RECEIVED ? "to: " : "by: ") + findings.label(code);
  }

  private Tabulation tested(Column... columns) {
    return new Tabulation(columns)
        .with(number("p"))
        .with(Tabulation.adjustedColumn(findings.tests()));
  }

  /** Why nothing is corrected, stands once below all tables. */
  private Tabulation withCorrected(Tabulation table) {
    return corrected ? table.with(number("Corrected")) : table;
  }
}
