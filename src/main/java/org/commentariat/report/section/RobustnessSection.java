package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.robustness.ReplyVariant;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.robustness.Variant;
import org.commentariat.analysis.robustness.VariantShares;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;

/** Whether the shares hold under other choices. */
final class RobustnessSection {
  private RobustnessSection() {}

  static Section of(Findings findings) {
    List<Part> parts = new ArrayList<>();
    Robustness robustness = findings.robustness();
    if (findings.shares().comments() == 0 || findings.codes().isEmpty()) {
      parts.add(new Part.Words("There is no share to look at from other sides."));
      return new Section("robustness", "Does it hold?", parts);
    }
    RobustnessWords words = new RobustnessWords(findings);
    parts.add(new Part.Words(words.opening()));
    parts.add(new Part.Bullets(words.sentences()));
    Chart.ofVariants(findings).ifPresent(chart -> parts.add(new Part.Drawn(chart)));
    Reasons reasons = new Reasons();
    parts.add(new Part.Tabled(shares(findings, words, reasons)));
    parts.addAll(Part.reasons(reasons));
    if (findings.replies().links() > 0) {
      Reasons ofReplies = new Reasons();
      parts.add(new Part.Tabled(replies(robustness, ofReplies)));
      parts.addAll(Part.reasons(ofReplies));
    }
    return new Section("robustness", "Does it hold?", parts);
  }

  /** One row a choice; for many codes one row a code, with the extremes. */
  private static Table shares(Findings findings, RobustnessWords words, Reasons reasons) {
    return findings.codes().size() <= RobustnessWords.CODES
        ? byVariant(findings, words, reasons)
        : byCode(findings, reasons);
  }

  private static Table byVariant(Findings findings, RobustnessWords words, Reasons reasons) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(text("Choice"));
    columns.add(number("Comments"));
    findings.codes().forEach(code -> columns.add(number(code.label())));
    columns.add(text("What is different"));
    List<List<String>> rows = new ArrayList<>();
    for (VariantShares variant : findings.robustness().variants()) {
      List<String> row = new ArrayList<>();
      row.add(variant.variant().label());
      row.add(Figures.count(variant.comments()));
      for (CodeEntry code : findings.codes()) {
        row.add(reasons.share(variant.share(code.id())));
      }
      row.add(words.difference(variant.variant()));
      rows.add(row);
    }
    return Table.of("Shares under other choices", caption(findings), columns, rows);
  }

  private static Table byCode(Findings findings, Reasons reasons) {
    VariantShares reported = findings.robustness().under(Variant.AS_REPORTED);
    List<List<String>> rows = new ArrayList<>();
    for (Robustness.Range range : findings.robustness().ranges()) {
      Variant lowest = range.lowest();
      Variant highest = range.highest();
      rows.add(
          List.of(
              findings.label(range.code()),
              reasons.share(reported.share(range.code())),
              lowest == null ? "–" : extreme(findings, range.code(), lowest),
              highest == null ? "–" : extreme(findings, range.code(), highest)));
    }
    return Table.of(
        "Shares under other choices",
        caption(findings),
        List.of(text("Code"), number("As reported"), number("Lowest"), number("Highest")),
        rows);
  }

  private static String extreme(Findings findings, String code, Variant variant) {
    return findings.robustness().under(variant).share(code) instanceof Estimate share
        ? Figures.percent(share.value()) + " (" + variant.label() + ")"
        : "–";
  }

  private static String caption(Findings findings) {
    return "Share of comments that hold each code, with "
        + Figures.level(findings.level())
        + " intervals that allow for a commenter’s comments being alike. Uncorrected machine labels.";
  }

  private static Table replies(Robustness robustness, Reasons reasons) {
    List<List<String>> rows = new ArrayList<>();
    for (ReplyVariant variant : robustness.replies()) {
      rows.add(
          List.of(
              variant.links().label(),
              reasons.share(variant.answering()),
              reasons.share(variant.alike())));
    }
    return Table.of(
        "Replies by fewer links",
        "Share of comments that answer another, and of replies that hold a code of the comment they"
            + " answer, among those where both hold any; simple intervals.",
        List.of(text("Links"), number("Answer another"), number("Same code")),
        rows);
  }
}
