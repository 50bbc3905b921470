package org.commentariat.report;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Irony;
import org.commentariat.analysis.Replies;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.Tone;
import org.commentariat.report.account.Beside;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Reasons;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;

/** The sections of {@link MarkdownReport} that are made of figures: stances, tone and replies. */
final class MarkdownFigures {
  private MarkdownFigures() {}

  static void shares(Markdown text, Findings findings) {
    Shares shares = findings.shares();
    text.heading(2, "Stances: how many comments, how many commenters");
    text.list(
        findings.codes().stream()
            .map(code -> code.label() + " (" + code.id() + "): " + code.definition())
            .toList());
    String level = Figures.level(findings.level());
    text.paragraph(
        "Uncorrected machine labels of "
            + Figures.count(shares.comments(), "comment")
            + " with own words and of "
            + Figures.count(shares.commenters(), "known commenter")
            + "; shares with "
            + level
            + " intervals."
            + (Figures.isSmall(shares.comments()) ? " These are small numbers." : ""));
    List<List<String>> rows = new ArrayList<>();
    Reasons reasons = new Reasons();
    for (Shares.Row row : shares.rows()) {
      rows.add(
          List.of(
              findings.label(row.code()),
              Figures.count(row.comments()),
              reasons.share(row.clustered()),
              row.designEffect() instanceof PointEstimate effect
                  ? Figures.decimal(effect.value(), 2)
                  : "–",
              reasons.share(row.simple()),
              Figures.count(row.commenters()),
              reasons.share(row.byCommenter())));
    }
    text.table(
        List.of(
            "Code",
            "Comments",
            "Share, clustered interval",
            "Design effect",
            "Share, simple interval",
            "Commenters",
            "Share of commenters"),
        rows);
    reasons.lines().forEach(text::paragraph);
    text.paragraph(Beside.shares(findings));
    abstentions(text, findings);
  }

  private static void abstentions(Markdown text, Findings findings) {
    List<List<String>> rows = new ArrayList<>();
    findings
        .corpus()
        .abstentions()
        .forEach((why, n) -> rows.add(List.of(Page.words(why), Figures.count(n))));
    if (!rows.isEmpty()) {
      text.table(List.of("Why the machine abstained", "Comments"), rows);
    }
    Irony irony = findings.irony();
    if (irony != null) {
      text.paragraph(Page.irony(irony));
    }
  }

  static void tone(Markdown text, Findings findings) {
    Tone tone = findings.tone();
    text.heading(2, "Tone is not stance");
    List<List<String>> rows = new ArrayList<>();
    Reasons reasons = new Reasons();
    rows.add(toneRow("All judged comments", tone.comments(), tone.tones(), reasons));
    for (Tone.CodeTone code : tone.codes()) {
      int n = code.table().rowTotal(Tone.PRESENT);
      rows.add(toneRow(findings.label(code.code()), n, code.present(), reasons));
    }
    text.table(List.of("Comments", "n", "Negative", "Neutral", "Positive"), rows);
    reasons.lines().forEach(text::paragraph);
    tests(text, findings);
    text.paragraph(Beside.tone(findings));
  }

  private static List<String> toneRow(
      String name, int n, List<Tone.ToneShare> shares, Reasons reasons) {
    List<String> row = new ArrayList<>(List.of(name, Figures.count(n)));
    shares.forEach(share -> row.add(reasons.share(share.share())));
    return row;
  }

  private static void tests(Markdown text, Findings findings) {
    List<List<String>> tests = new ArrayList<>();
    Reasons reasons = new Reasons();
    for (Tone.CodeTone code : findings.tone().codes()) {
      Double p = findings.tests().adjusted(Tone.testId(code.code()));
      tests.add(
          List.of(
              findings.label(code.code()),
              code.test() instanceof TestResult test
                  ? test.method().label()
                  : reasons.cell((Undefined) code.test()),
              p == null ? "–" : Figures.p(p),
              reasons.coefficient(code.cramersV())));
    }
    String adjusted = "p, " + findings.tests().adjustment().label();
    text.table(List.of("Code", "Test against tone", adjusted, "Cramér’s V"), tests);
    reasons.lines().forEach(text::paragraph);
  }

  static void replies(Markdown text, Findings findings) {
    Replies replies = findings.replies();
    text.heading(2, "Who answers whom");
    text.paragraph(Page.answers(findings));
    List<List<String>> rules = new ArrayList<>();
    replies
        .rules()
        .forEach(
            (rule, count) ->
                rules.add(
                    List.of(
                        Page.words(rule),
                        Figures.count(count.links()),
                        Figures.decimal(count.meanConfidence(), 2))));
    text.table(List.of("Rule", "Links", "Mean confidence"), rules);
    text.paragraph(Beside.replies(findings));
  }
}
