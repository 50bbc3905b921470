package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.base;
import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commentariat.analysis.Corpus.ArticleCount;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.tone.GroupTone;
import org.commentariat.analysis.tone.TonePlaces;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Reasons;
import org.commentariat.report.page.Table;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/** Where comments of which tone stand. */
final class ToneSection {
  private ToneSection() {}

  static Section of(Findings findings) {
    TonePlaces places = findings.tonePlaces();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(found(places)));
    parts.add(new Part.Words(trust(places.validity())));
    if (!places.depths().isEmpty()) {
      Map<String, String> titles =
          findings.corpus().articles().stream()
              .collect(Collectors.toMap(ArticleCount::threadId, Page::name, (a, b) -> a));
      table(parts, "Tone by depth", "Depth", places.depths(), ToneSection::depth);
      table(
          parts,
          "Tone by article",
          "Article",
          places.articles(),
          thread -> titles.getOrDefault(thread, thread));
    }
    return new Section("tone-places", "Tone by depth and by article", parts);
  }

  private static String found(TonePlaces places) {
    String told =
        places.depths().stream()
            .filter(g -> g.group().equals(TonePlaces.TOP) || g.group().equals(TonePlaces.REPLIES))
            .map(ToneSection::negative)
            .collect(Collectors.joining("; "));
    return told.isEmpty()
        ? "There is no judged comment whose tone could be measured."
        : "Negative in tone, by uncorrected machine labels: "
            + told
            + ". Nobody was sent by lot to one article or another, to answer or not: a difference"
            + " does not show what makes the tone.";
  }

  private static String negative(GroupTone group) {
    return "of "
        + Figures.count(group.comments(), "comment")
        + (group.group().equals(TonePlaces.TOP) ? " that answer nobody " : " that answer another ")
        + share(group.negative());
  }

  private static String share(Measure measure) {
    return measure instanceof Undefined ? "an undefined share" : Figures.share(measure);
  }

  private static String trust(@Nullable Measure validity) {
    return "Tone comes from a model that has learned from sentences of film reviews, not from"
        + " comments (Socher et al. 2013, ACL Anthology D13-1170). "
        + (validity instanceof Estimate
            ? "Its agreement with people’s codings of the tone of these comments: "
                + Figures.coefficient(validity)
                + "."
            : "How well it tells the tone of these comments is not known: nobody has coded it.");
  }

  private static void table(
      List<Part> parts,
      String name,
      String first,
      List<GroupTone> groups,
      Function<String, String> names) {
    Reasons reasons = new Reasons();
    List<List<String>> rows = new ArrayList<>();
    for (GroupTone group : groups) {
      rows.add(
          List.of(
              names.apply(group.group()),
              Figures.count(group.comments()) + (Figures.isSmall(group.comments()) ? " small" : ""),
              reasons.share(group.negative()),
              reasons.share(group.neutral()),
              reasons.share(group.positive())));
    }
    parts.add(
        new Part.Tabled(
            Table.of(
                name,
                "Share of the comments of each row, with intervals clustered by commenter; “small”"
                    + " below "
                    + Figures.SMALL
                    + " comments.",
                List.of(
                    text(first),
                    base("Comments"),
                    number("Negative"),
                    number("Neutral"),
                    number("Positive")),
                rows)));
    parts.addAll(Part.reasons(reasons));
  }

  private static String depth(String group) {
    return switch (group) {
      case TonePlaces.TOP -> "answers nobody (0)";
      case TonePlaces.REPLIES -> "all replies (1 and more)";
      case TonePlaces.DEEP -> "3 and more";
      default -> group;
    };
  }
}
