package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.base;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Tone;
import org.commentariat.report.account.Beside;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

/** The tone of the comments that hold each code. */
final class CodeToneSection {
  private CodeToneSection() {}

  static Section of(Findings findings) {
    Tone tone = findings.tone();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Words(
            "Tone is measured apart from the codes, here in "
                + Figures.count(tone.comments(), "comment")
                + " that were judged and whose tone could be measured (not measured: "
                + Figures.count(findings.corpus().notParsed())
                + "; abstained: "
                + Figures.count(findings.corpus().abstained())
                + "). An angry comment may stand on any side."));
    Chart.ofTone(findings).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
    shares(findings, parts);
    counts(findings, parts);
    tests(findings, parts);
    parts.add(new Part.Note(Beside.tone(findings)));
    return new Section("tone", "Tone is not stance", parts);
  }

  private static void shares(Findings findings, List<Part> parts) {
    Tone tone = findings.tone();
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("All judged comments", tone.comments(), tone.tones(), reasons));
    for (Tone.CodeTone code : tone.codes()) {
      int n = code.table().rowTotal(Tone.PRESENT);
      rows.add(row(findings.label(code.code()), n, code.present(), reasons));
    }
    parts.add(
        new Part.Tabled(
            Table.of(
                "Tone of the comments that hold each code",
                "Share of the comments of each row with simple "
                    + Figures.level(findings.level())
                    + " intervals; “small” below "
                    + Figures.SMALL
                    + " comments.",
                List.of(
                    text("Comments"),
                    base("n"),
                    number("Negative"),
                    number("Neutral"),
                    number("Positive")),
                rows)));
    parts.addAll(Part.reasons(reasons));
  }

  private static List<String> row(
      String name, int n, List<Tone.ToneShare> shares, Reasons reasons) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(Figures.count(n) + (Figures.isSmall(n) ? " small" : ""));
    shares.forEach(share -> row.add(reasons.share(share.share())));
    return row;
  }

  private static void counts(Findings findings, List<Part> parts) {
    List<List<String>> rows = new ArrayList<>();
    for (Tone.CodeTone code : findings.tone().codes()) {
      for (String held : List.of(Tone.PRESENT, Tone.ABSENT)) {
        List<String> row = new ArrayList<>();
        row.add(findings.label(code.code()));
        row.add(held.equals(Tone.PRESENT) ? "held" : "not held");
        Tone.TONES.forEach(name -> row.add(Figures.count(code.table().count(held, name))));
        rows.add(row);
      }
    }
    parts.add(
        new Part.Tabled(
            Table.of(
                "Code by tone",
                "Number of comments that hold the code or not, by tone.",
                List.of(
                    text("Code"),
                    text("Is"),
                    number("Negative"),
                    number("Neutral"),
                    number("Positive")),
                rows)));
  }

  private static void tests(Findings findings, List<Part> parts) {
    List<List<String>> rows = new ArrayList<>();
    Reasons reasons = new Reasons();
    for (Tone.CodeTone code : findings.tone().codes()) {
      Double p = findings.tests().adjusted(Tone.testId(code.code()));
      rows.add(
          List.of(
              findings.label(code.code()),
              code.test() instanceof TestResult test
                  ? test.method().label()
                  : reasons.cell((Undefined) code.test()),
              p == null ? "–" : Figures.p(p),
              reasons.coefficient(code.cramersV())));
    }
    parts.add(
        new Part.Tabled(
            Table.of(
                "Association of code and tone",
                "p is adjusted for the number of tests in the report, "
                    + Figures.count(findings.tests().tests())
                    + " ("
                    + findings.tests().adjustment().source()
                    + "); Cramér’s V is 0 for no association and 1 for the strongest, with the"
                    + " interval of a bootstrap over commenters.",
                List.of(
                    text("Code"),
                    text("Test against tone"),
                    number("p, " + findings.tests().adjustment().label()),
                    number("Cramér’s V")),
                rows)));
    parts.addAll(Part.reasons(reasons));
  }
}
