package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.correction.CorrectedCode;
import org.commentariat.analysis.correction.Correction;
import org.commentariat.analysis.correction.Validity;
import org.commentariat.analysis.validation.CoderAgreement;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.CodeAccuracy;
import org.commentariat.report.account.AccuracyWords;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.Table.Column;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;

/** How good the machine is, on these comments and on others, and how good people are. */
final class ValidationSection {
  private ValidationSection() {}

  static Section of(Findings findings) {
    List<Part> parts = new ArrayList<>();
    if (findings.correction().isMade()) {
      parts.add(
          new Part.Words(
              "How the machine does on these comments, held against "
                  + count(findings.correction().coded(), "coding")
                  + " of a random sample."));
      here(findings, parts);
      confusion(findings, parts);
      coders(findings, parts);
    } else {
      parts.add(
          new Part.Words(
              (findings.correction().state() == Correction.State.NOT_USED
                      ? "The codings that were given cannot be used"
                      : "Nobody has coded these comments")
                  + ": how the machine does on them is not known."));
    }
    parts.add(new Part.Words(new AccuracyWords(findings).elsewhere()));
    elsewhere(findings, parts);
    return new Section("validation", "Validation", parts);
  }

  private static void here(Findings findings, List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CorrectedCode code : findings.correction().codes()) {
      Validity validity = code.validity();
      rows.add(
          List.of(
              findings.label(code.code()),
              count(validity.both()),
              count(validity.machineOnly()),
              count(validity.peopleOnly()),
              count(validity.neither()),
              reasons.coefficient(validity.precision()),
              reasons.coefficient(validity.recall()),
              reasons.coefficient(validity.f1()),
              reasons.coefficient(validity.alpha()),
              findings
                  .validation()
                  .coders(code.code())
                  .map(coders -> reasons.coefficient(coders.alpha()))
                  .orElse("–")));
    }
    table(
        parts,
        reasons,
        Table.of(
            "How well the machine finds the codes",
            "Comments that people coded. Precision: of what the machine gave the code, the share that"
                + " people did. Recall: of what people gave the code, the share that the machine did."
                + " Both weigh comments by how probably they were drawn. Alpha is Krippendorff’s, with"
                + " "
                + Figures.level(findings.level())
                + " intervals; a machine can hardly agree better with people than these do with each"
                + " other.",
            List.of(
                text("Code"),
                number("Both"),
                number("Machine only"),
                number("People only"),
                number("Neither"),
                number("Precision"),
                number("Recall"),
                number("F1"),
                number("Alpha, machine and people"),
                number("Alpha between people")),
            rows));
  }

  private static void confusion(Findings findings, List<Part> parts) {
    ContingencyTable table = findings.validation().confusion();
    if (table == null || findings.codes().size() > Sections.CODES) {
      return;
    }
    List<List<String>> rows =
        table.rows().stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(findings.label(row)),
                            table.columns().stream().map(column -> count(table.count(row, column))))
                        .toList())
            .toList();
    List<Column> columns = new ArrayList<>(List.of(text("People said")));
    table.columns().forEach(column -> columns.add(number("Machine: " + findings.label(column))));
    parts.add(
        new Part.Tabled(
            Table.of(
                "What the machine takes for what",
                "Comments by what people said (rows) and what the machine said (columns). A comment"
                    + " with two codes counts under both; open disagreements are left out.",
                columns,
                rows)));
  }

  private static void coders(Findings findings, List<Part> parts) {
    if (findings.validation().coders().isEmpty()) {
      parts.add(
          new Part.Words(
              "No comment was coded by two people: how far people agree, which is what a machine could"
                  + " reach at best, is not known."));
      return;
    }
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CoderAgreement each : findings.validation().coders()) {
      rows.add(
          List.of(
              isCode(findings, each) ? findings.label(each.variable()) : each.variable(),
              count(each.comments()),
              reasons.coefficient(each.alpha()),
              each.alpha().value() instanceof Undefined
                  ? "cannot be told"
                  : each.alpha().reaches(CoderAgreement.RELIABLE)
                      ? "enough to rely on"
                      : each.alpha().reaches(CoderAgreement.TENTATIVE)
                          ? "enough for a first guess"
                          : "too low"));
    }
    table(
        parts,
        reasons,
        Table.of(
            "How far coders agree",
            "Krippendorff’s alpha between coders, of comments coded by two or more; customary marks: "
                + CoderAgreement.RELIABLE
                + " to rely on, "
                + CoderAgreement.TENTATIVE
                + " for tentative conclusions.",
            List.of(
                text("What was coded"),
                number("Comments"),
                number("Alpha"),
                text("By these marks")),
            rows));
  }

  private static boolean isCode(Findings findings, CoderAgreement each) {
    return findings.codes().stream().map(CodeEntry::id).anyMatch(each.variable()::equals);
  }

  private static void elsewhere(Findings findings, List<Part> parts) {
    MeasuredAccuracy measured = findings.validation().elsewhere();
    if (measured == null || measured.codes().isEmpty()) {
      return;
    }
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CodeAccuracy code : measured.codes()) {
      rows.add(
          List.of(
              findings.label(code.code()),
              reasons.coefficient(code.precision()),
              reasons.coefficient(code.recall()),
              reasons.coefficient(code.f1()),
              reasons.coefficient(code.alpha())));
    }
    table(
        parts,
        reasons,
        Table.of(
            "How the classifier did elsewhere",
            "Not on these comments: "
                + count(measured.comments(), "comment")
                + " in "
                + count(measured.threads(), "thread")
                + "; labels: "
                + measured.labels()
                + ". Here it may do better or worse.",
            List.of(
                text("Code"), number("Precision"), number("Recall"), number("F1"), number("Alpha")),
            rows));
  }

  private static void table(List<Part> parts, Reasons reasons, Table table) {
    parts.add(new Part.Tabled(table));
    parts.addAll(Part.reasons(reasons));
  }
}
