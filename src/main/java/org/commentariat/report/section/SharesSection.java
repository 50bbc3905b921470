package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.base;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Irony;
import org.commentariat.analysis.Shares;
import org.commentariat.report.account.Beside;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.report.page.Table.Column;
import org.commentariat.statistics.PointEstimate;

/** How many comments, and how many commenters, hold each code. */
final class SharesSection {
  private final Findings findings;
  private final Shares shares;
  private final String level;
  private final List<Part> parts = new ArrayList<>();

  private SharesSection(Findings findings) {
    this.findings = findings;
    this.shares = findings.shares();
    this.level = Figures.level(findings.level());
  }

  static Section of(Findings findings) {
    SharesSection section = new SharesSection(findings);
    section.codes();
    section.byComment();
    section.parts.add(new Part.Note(Beside.shares(findings)));
    section.abstentions();
    section.byCommenter();
    section.byArticle();
    return new Section("shares", "Stances: how many comments, how many commenters", section.parts);
  }

  private void codes() {
    parts.add(
        new Part.Words(
            "A comment may hold several codes or none, so the shares need not add up to 100%. The"
                + " codes:"));
    parts.add(new Part.Codes(findings.codes()));
    Chart.ofShares(findings).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
  }

  private void byComment() {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (Shares.Row row : shares.rows()) {
      rows.add(
          List.of(
              findings.label(row.code()),
              Figures.count(row.comments()),
              Figures.count(shares.comments()),
              reasons.share(row.clustered()),
              row.designEffect() instanceof PointEstimate effect
                  ? Figures.decimal(effect.value(), 2)
                  : "–",
              reasons.share(row.simple())));
    }
    table(
        reasons,
        "By comment",
        "Uncorrected machine labels of "
            + Figures.count(shares.comments(), "comment")
            + " with own words"
            + small(shares.comments())
            + ". Clustered intervals allow for one person’s comments being alike; simple ones do"
            + " not. Design effect: how many times larger the variance is for it.",
        List.of(
            text("Code"),
            number("Comments"),
            base("of"),
            number("Share, " + level + " interval, clustered"),
            number("Design effect"),
            number("Share, " + level + " interval, simple")),
        rows);
  }

  private void abstentions() {
    List<List<String>> rows = new ArrayList<>();
    findings
        .corpus()
        .abstentions()
        .forEach((why, n) -> rows.add(List.of(Page.words(why), Figures.count(n))));
    if (!rows.isEmpty()) {
      table(
          new Reasons(),
          "Why the machine abstained",
          "",
          List.of(text("Reason"), number("Comments")),
          rows);
    }
    Irony irony = findings.irony();
    if (irony != null) {
      parts.add(new Part.Words(Page.irony(irony)));
    }
  }

  private void byCommenter() {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (Shares.Row row : shares.rows()) {
      rows.add(
          List.of(
              findings.label(row.code()),
              Figures.count(row.commenters()),
              Figures.count(shares.commenters()),
              reasons.share(row.byCommenter())));
    }
    table(
        reasons,
        "By commenter",
        "Uncorrected machine labels of "
            + Figures.count(shares.commenters(), "known commenter")
            + small(shares.commenters())
            + ". Each is counted once, and holds a code when any of their comments does."
            + (shares.byUnknown() == 0
                ? ""
                : " "
                    + Figures.count(shares.byUnknown(), "comment")
                    + " of unknown author cannot be counted here."),
        List.of(
            text("Code"),
            number("Commenters"),
            base("of"),
            number("Share, " + level + " interval")),
        rows);
  }

  private void byArticle() {
    if (shares.articles().size() < 2 || findings.codes().size() > Sections.CODES) {
      return;
    }
    List<Column> columns = new ArrayList<>(List.of(text("Article"), base("n")));
    shares.rows().forEach(row -> columns.add(number(findings.label(row.code()))));
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < shares.articles().size(); i++) {
      Shares.ArticleShares within = shares.articles().get(i);
      List<String> row = new ArrayList<>();
      row.add(Page.name(findings.corpus().articles().get(i)));
      row.add(
          Figures.count(within.comments()) + (Figures.isSmall(within.comments()) ? " small" : ""));
      within.rows().forEach(each -> row.add(reasons.share(each.share())));
      rows.add(row);
    }
    table(
        reasons,
        "By article",
        "Share of each article’s comments with simple "
            + level
            + " intervals; n is the number of comments with own words, “small” below "
            + Figures.SMALL
            + ".",
        columns,
        rows);
  }

  private static String small(int n) {
    return Figures.isSmall(n) ? " (a small number, fewer than " + Figures.SMALL + ")" : "";
  }

  private void table(
      Reasons reasons, String name, String caption, List<Column> columns, List<List<String>> rows) {
    parts.add(new Part.Tabled(Table.of(name, caption, columns, rows)));
    parts.addAll(Part.reasons(reasons));
  }
}
