package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.concentration.Activity;
import org.commentariat.analysis.concentration.CodeWeight;
import org.commentariat.analysis.concentration.CodeWeight.Influence;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.report.chart.LorenzCurve;
import org.commentariat.report.page.Chart;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/** Comments against commenters. */
final class VoicesSection {
  private static final String TITLE = "Loud voices";

  private VoicesSection() {}

  static Section of(Findings findings) {
    Concentration concentration = findings.concentration();
    Activity activity = concentration.activity();
    List<Part> parts = new ArrayList<>();
    if (activity.commenters() == 0) {
      parts.add(
          new Part.Words(
              "No comment with own words is by a known author, so nothing can be said about who"
                  + " writes how much."));
      return new Section("voices", TITLE, parts);
    }
    parts.add(new Part.Words(inShort(activity)));
    parts.add(new Part.Bullets(sentences(findings, concentration)));
    if (activity.commenters() > 1) {
      parts.add(new Part.Drawn(curve(activity)));
      activity(activity, parts);
      codes(findings, parts);
    }
    return new Section("voices", TITLE, parts);
  }

  private static String inShort(Activity activity) {
    if (activity.commenters() == 1) {
      return "All "
          + count(activity.comments(), "comment")
          + " of known author are by one person: they show what that person thinks, not what people"
          + " think.";
    }
    Activity.Top top = activity.tops().get(1);
    return count(activity.commenters(), "known commenter")
        + " wrote "
        + count(activity.comments(), "comment")
        + " with own words. The most active tenth of them ("
        + (top.commenters() == 1 ? "1 person" : count(top.commenters()) + " people")
        + ", rounded up) wrote "
        + Figures.share(top.share())
        + ". A share of comments is a share of what was written; a share of people is in the table"
        + " of commenters.";
  }

  private static List<String> sentences(Findings findings, Concentration concentration) {
    List<String> sentences = new ArrayList<>();
    Activity activity = concentration.activity();
    sentences.add(
        "The loudest wrote "
            + count(activity.most(), "comment")
            + (activity.median() instanceof PointEstimate median
                ? "; half of the commenters wrote "
                    + Figures.decimal(median.value(), median.value() % 1 == 0 ? 0 : 1)
                    + " or fewer."
                : "."));
    if (activity.commenters() > 1) {
      for (CodeWeight code : concentration.codes()) {
        Influence most = code.most();
        if (most != null && shifts(findings, code, most)) {
          sentences.add(
              most.commenter()
                  + " holds "
                  + findings.quoted(code.code())
                  + " in "
                  + count(most.holding())
                  + " of "
                  + count(most.comments(), "comment")
                  + ": without that person the share of comments would be "
                  + Figures.share(most.without())
                  + " instead of "
                  + Figures.share(row(findings, code).best())
                  + ".");
        }
      }
    }
    if (concentration.byUnknown() > 0) {
      sentences.add(
          count(concentration.byUnknown(), "comment")
              + " of unknown author "
              + (concentration.byUnknown() == 1 ? "is" : "are")
              + " left out of the counts by person; in the shares each stands for a person of its"
              + " own.");
    }
    sentences.add("One name is taken for one person. Whoever writes under two names counts twice.");
    return sentences;
  }

  /** Whether leaving one person out moves a share by a whole percentage point. */
  private static boolean shifts(Findings findings, CodeWeight code, Influence most) {
    return row(findings, code).best() instanceof Estimate all
        && most.without() instanceof Estimate rest
        && Math.abs(all.value() - rest.value()) >= 0.01;
  }

  private static Shares.Row row(Findings findings, CodeWeight code) {
    return findings.shares().rows().stream()
        .filter(row -> row.code().equals(code.code()))
        .findFirst()
        .orElseThrow();
  }

  private static Chart curve(Activity activity) {
    String caption =
        "What share of the comments (upwards) the least active share of the commenters (to the"
            + " right) wrote together: the farther below the dashed line, the more unequal. It ends"
            + " where all commenters wrote all comments.";
    StringBuilder text = new StringBuilder(caption);
    for (int quarter = 1; quarter < 4; quarter++) {
      Activity.LorenzPoint point =
          activity.lorenz().get(quarter * (activity.lorenz().size() - 1) / 4);
      text.append(" The least active ")
          .append(Figures.percent(point.commenters()))
          .append(" wrote ")
          .append(Figures.percent(point.comments()))
          .append('.');
    }
    return new Chart(
        "chart-voices",
        new LorenzCurve(activity.lorenz())
            .svg("chart-voices", "Comments by commenters", text.toString()),
        caption);
  }

  private static void activity(Activity activity, List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (Activity.Top top : activity.tops()) {
      rows.add(
          List.of(
              "Share of comments by the most active "
                  + Figures.decimal(100 * top.fraction(), 0)
                  + "% ("
                  + count(top.commenters(), "commenter")
                  + ", rounded up)",
              reasons.share(top.share())));
    }
    rows.add(List.of("Gini coefficient", reasons.coefficient(activity.gini())));
    parts.add(
        new Part.Tabled(
            Table.of(
                "How unequally people write",
                "Gini: 0 when all write as much, near 1 when one writes nearly everything."
                    + " Bootstrap intervals over commenters.",
                List.of(text("What"), number("Figure")),
                rows)));
    parts.addAll(Part.reasons(reasons));
  }

  private static void codes(Findings findings, List<Part> parts) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (CodeWeight code : findings.concentration().codes()) {
      Shares.Row row = row(findings, code);
      Influence most = code.most();
      rows.add(
          List.of(
              findings.label(code.code()),
              reasons.share(row.best()),
              most == null ? "–" : most.commenter() + " (" + count(most.comments()) + ")",
              most == null ? "–" : reasons.share(most.without()),
              range(code),
              row.designEffect() instanceof PointEstimate effect
                  ? Figures.decimal(effect.value(), 2)
                  : reasons.cell((Undefined) row.designEffect()),
              reasons.coefficient(code.alikeness())));
    }
    parts.add(
        new Part.Tabled(
            Table.of(
                "What single voices do to the shares",
                "Share of comments; who moves it most when left out, with that person’s comments;"
                    + " the share then; the lowest and the highest share without any one person."
                    + " Design effect: so many times more comments are needed than if all were"
                    + " independent. Alikeness: intraclass correlation of the comments of one"
                    + " person, 1 when nobody changes sides. Uncorrected machine labels.",
                List.of(
                    text("Code"),
                    number("Share"),
                    text("Moved most by"),
                    number("Without"),
                    number("Without any one"),
                    number("Design effect"),
                    number("Alikeness")),
                rows)));
    parts.addAll(Part.reasons(reasons));
  }

  private static String range(CodeWeight code) {
    return percent(code.lowest()) + " to " + percent(code.highest());
  }

  private static String percent(PointMeasure measure) {
    return measure instanceof PointEstimate estimate ? Figures.percent(estimate.value()) : "–";
  }
}
