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
import org.commentariat.statistics.Estimate;
import org.jspecify.annotations.Nullable;

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
    shares(findings, words, robustness.variants(), robustness.ranges(), false, parts);
    Robustness.Corrected corrected = robustness.corrected();
    if (corrected != null) {
      shares(findings, words, corrected.variants(), corrected.ranges(), true, parts);
    }
    if (findings.replies().links() > 0) {
      replies(robustness, parts);
    }
    return new Section("robustness", "Does it hold?", parts);
  }

  /** One row a choice; for many codes one row a code, with the extremes. */
  private static void shares(
      Findings findings,
      RobustnessWords words,
      List<VariantShares> variants,
      List<Robustness.Range> ranges,
      boolean corrected,
      List<Part> parts) {
    Tabulation table =
        findings.codes().size() <= RobustnessWords.CODES
            ? byVariant(findings, words, variants)
            : byCode(findings, variants, ranges);
    table.addTo(
        parts,
        corrected ? "Corrected shares under other choices" : "Shares under other choices",
        corrected
            ? "Share of comments that hold each code, corrected by the codings of the comments that"
                + " count, with "
                + Figures.level(findings.level())
                + " intervals. Choices that only change what the machine says ask for the same"
                + " share again and should hardly move it."
            : "Share of comments that hold each code, with "
                + Figures.level(findings.level())
                + " intervals that allow for a commenter’s comments being alike. Uncorrected machine"
                + " labels.");
  }

  private static Tabulation byVariant(
      Findings findings, RobustnessWords words, List<VariantShares> variants) {
    Tabulation table = new Tabulation(text("Choice"), number("Comments"));
    findings.codes().forEach(code -> table.with(number(code.label())));
    table.with(text("What is different"));
    for (VariantShares variant : variants) {
      List<String> row = new ArrayList<>();
      row.add(variant.variant().label());
      row.add(Figures.count(variant.comments()));
      for (CodeEntry code : findings.codes()) {
        row.add(table.share(variant.share(code.id())));
      }
      row.add(words.difference(variant.variant()));
      table.row(row);
    }
    return table;
  }

  private static Tabulation byCode(
      Findings findings, List<VariantShares> variants, List<Robustness.Range> ranges) {
    Tabulation table =
        new Tabulation(text("Code"), number("As reported"), number("Lowest"), number("Highest"));
    for (Robustness.Range range : ranges) {
      table.row(
          findings.label(range.code()),
          table.share(variants.get(0).share(range.code())),
          extreme(variants, range.code(), range.lowest()),
          extreme(variants, range.code(), range.highest()));
    }
    return table;
  }

  private static String extreme(
      List<VariantShares> variants, String code, @Nullable Variant variant) {
    return variants.stream()
        .filter(each -> each.variant() == variant)
        .filter(each -> each.share(code) instanceof Estimate)
        .map(each -> Figures.percent(((Estimate) each.share(code)).value()))
        .map(share -> share + " (" + (variant == null ? "" : variant.label()) + ")")
        .findFirst()
        .orElse(Tabulation.NOTHING);
  }

  private static void replies(Robustness robustness, List<Part> parts) {
    Tabulation table = new Tabulation(text("Links"), number("Answer another"), number("Same code"));
    for (ReplyVariant variant : robustness.replies()) {
      table.row(
          variant.links().label(), table.share(variant.answering()), table.share(variant.alike()));
    }
    table.addTo(
        parts,
        "Replies by fewer links",
        "Share of comments that answer another, and of replies that hold a code of the comment they"
            + " answer, among those where both hold any; simple intervals.");
  }
}
