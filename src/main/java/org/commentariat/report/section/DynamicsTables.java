package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.dynamics.CertainMixing;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.analysis.dynamics.Relations;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/** Who answers whom with what, in tables. */
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
    if (dynamics.relations().all() != null) {
      relations(parts);
    }
    CertainMixing certain = dynamics.certain();
    if (certain != null) {
      certain(parts, certain);
    }
  }

  private static void add(List<Part> parts, Table table, Reasons reasons) {
    parts.add(new Part.Tabled(table));
    parts.addAll(Part.reasons(reasons));
  }

  private void cells(List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (Mixing.Cell cell : dynamics.all().cells()) {
      rows.add(
          List.of(
              findings.label(cell.parent()),
              findings.label(cell.reply()),
              Figures.count(cell.replies()),
              reasons.share(cell.share()),
              decimal(cell.expected(), 1, reasons),
              decimal(cell.ratio(), 2, reasons),
              p(cell.test(), reasons),
              holm(cell.holm())));
    }
    add(
        parts,
        Table.of(
            "What is answered with what",
            "Replies by the code of the comment answered and by their own; a comment with two codes"
                + " counts under both. Share: of the replies to such comments, "
                + level
                + " clustered intervals. Ratio: replies over those expected by chance. "
                + count(dynamics.all().cells().stream().map(Mixing.Cell::test).toList()),
            List.of(
                text("Comment answered"),
                text("Reply"),
                number("Replies"),
                number("Share"),
                number("By chance"),
                number("Ratio"),
                number("p"),
                number("p, Holm-adjusted")),
            rows),
        reasons);
  }

  private void codes(List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CodeMixing code : dynamics.all().codes()) {
      rows.add(
          editable(
              findings.label(code.code()),
              coefficient(code.assortativity(), reasons),
              decimal(code.expected(), 2, reasons),
              p(code.test(), reasons),
              holm(code.holm())));
      if (corrected) {
        rows.get(rows.size() - 1).add(reasons.coefficient(code.corrected()));
      }
    }
    add(
        parts,
        Table.of(
            "Do holders of a code answer each other?",
            "Assortativity of holding a code, with "
                + level
                + " bootstrap intervals: 1 when holders answer holders only and others only"
                + " others, 0 when it makes no difference, below 0 when holders are rather answered"
                + " by others. "
                + count(dynamics.all().codes().stream().map(CodeMixing::test).toList()),
            columns(
                text("Code"),
                number("Assortativity"),
                number("By chance"),
                number("p"),
                number("p, Holm-adjusted")),
            rows),
        reasons);
  }

  private void exposures(List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (Exposure each : dynamics.all().exposures()) {
      rows.add(
          editable(
              exposed(each.code(), each.direction()),
              Figures.count(each.replies()),
              reasons.share(each.share()),
              each.expected() instanceof PointEstimate chance
                  ? Figures.percent(chance.value())
                  : reasons.cell((Undefined) each.expected()),
              p(each.test(), reasons),
              holm(each.holm())));
      if (corrected) {
        rows.get(rows.size() - 1).add(reasons.share(each.corrected()));
      }
    }
    add(
        parts,
        Table.of(
            "Meeting the opposing side",
            "Cross-cutting exposure: of the replies that comments of a code receive, or that hold"
                + " it, the share that come from, or go to, the side that the codebook sets against"
                + " it; "
                + level
                + " clustered intervals. "
                + count(dynamics.all().exposures().stream().map(Exposure::test).toList()),
            columns(
                text("Replies"),
                number("n"),
                number("Opposing side"),
                number("By chance"),
                number("p"),
                number("p, Holm-adjusted")),
            rows),
        reasons);
  }

  private String exposed(String code, Direction direction) {
    return (direction == Direction.RECEIVED ? "to: " : "by: ") + findings.label(code);
  }

  private void relations(List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    Relations relations = dynamics.relations();
    Relations.Row all = relations.all();
    if (all != null) {
      rows.add(row("All replies", all, reasons));
    }
    for (Relations.Row row : relations.byParent()) {
      rows.add(row("to: " + findings.label(row.group()), row, reasons));
    }
    for (Relations.Row row : relations.byPairing()) {
      rows.add(row(pairing(row.group()), row, reasons));
    }
    List<Table.Column> columns = new ArrayList<>(List.of(text("Replies"), number("n")));
    Relations.KEYS.forEach(key -> columns.add(number(Page.relation(key))));
    add(
        parts,
        Table.of(
            "Agreeing and disagreeing",
            "How replies stand to what they answer, as the machine takes them, by what is answered"
                + " and by how the codes of the two stand to each other; uncorrected, "
                + level
                + " clustered intervals.",
            columns,
            rows),
        reasons);
  }

  private static String pairing(String key) {
    return switch (key) {
      case "same_side" -> "between comments of one side";
      case "opposed" -> "between opposing sides";
      default -> "between all others";
    };
  }

  private static List<String> row(String name, Relations.Row row, Reasons reasons) {
    List<String> cells = new ArrayList<>(List.of(name, Figures.count(row.replies())));
    row.shares().forEach(share -> cells.add(reasons.share(share.share())));
    return cells;
  }

  private void certain(List<Part> parts, CertainMixing certain) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < certain.codes().size(); i++) {
      rows.add(
          List.of(
              "Assortativity: " + findings.label(certain.codes().get(i).code()),
              coefficient(dynamics.all().codes().get(i).assortativity(), reasons),
              coefficient(certain.codes().get(i).assortativity(), reasons)));
    }
    for (int i = 0; i < certain.exposures().size(); i++) {
      CertainMixing.Exposure each = certain.exposures().get(i);
      rows.add(
          List.of(
              "Opposing side, " + exposed(each.code(), each.direction()),
              reasons.share(dynamics.all().exposures().get(i).share()),
              reasons.share(each.share())));
    }
    add(
        parts,
        Table.of(
            "With certain links alone",
            "The same figures of the "
                + Figures.count(certain.exchanges())
                + " replies whose link is certain (confidence at least 0.95), beside those of all "
                + Figures.count(dynamics.all().exchanges())
                + ".",
            List.of(text("Figure"), number("All links"), number("Certain links")),
            rows),
        reasons);
  }

  private static String coefficient(Coefficient coefficient, Reasons reasons) {
    if (coefficient.interval() instanceof Estimate estimate) {
      return Figures.coefficient(estimate);
    }
    Undefined why = (Undefined) coefficient.interval();
    return coefficient.value() instanceof PointEstimate value
        ? Figures.decimal(value.value(), 2) + " (interval " + reasons.cell(why) + ")"
        : reasons.cell(why);
  }

  private static List<String> editable(String... cells) {
    return new ArrayList<>(List.of(cells));
  }

  /** With a last one for what is corrected; why nothing is, stands once below all tables. */
  private List<Table.Column> columns(Table.Column... columns) {
    List<Table.Column> all = new ArrayList<>(List.of(columns));
    if (corrected) {
      all.add(number("Corrected"));
    }
    return all;
  }

  private static String decimal(PointMeasure measure, int decimals, Reasons reasons) {
    return measure instanceof PointEstimate estimate
        ? Figures.decimal(estimate.value(), decimals)
        : reasons.cell((Undefined) measure);
  }

  private static String p(TestOutcome test, Reasons reasons) {
    return test instanceof TestResult result
        ? Figures.p(result.p())
        : reasons.cell((Undefined) test);
  }

  private static String holm(@Nullable Double p) {
    return p == null ? "–" : Figures.p(p);
  }

  private static String count(List<TestOutcome> tests) {
    long defined = tests.stream().filter(TestResult.class::isInstance).count();
    return Figures.count(defined, "permutation test") + ".";
  }
}
