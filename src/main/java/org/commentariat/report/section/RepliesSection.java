package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.number;
import static org.commentariat.report.page.Table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Replies;
import org.commentariat.report.account.Beside;
import org.commentariat.report.chart.ThreadTree;
import org.commentariat.report.page.Page;
import org.commentariat.report.page.Table;

/** Who answers whom. */
final class RepliesSection {
  /** Depths with a row of their own; the deeper ones share one. */
  private static final int DEPTHS = 10;

  /** Pairs of commenters that are named. */
  private static final int PAIRS = 20;

  private RepliesSection() {}

  static Section of(Findings findings) {
    Replies replies = findings.replies();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Words(Page.answers(findings) + " A link that no rule found is missing here."));
    if (replies.links() > 0) {
      ThreadTree.of(findings)
          .ifPresent(
              tree -> {
                parts.add(new Part.Drawn(tree.chart()));
                parts.add(new Part.Tabled(tree.table()));
              });
      parts.add(new Part.Tabled(depths(replies)));
      parts.add(new Part.Tabled(rules(replies)));
      parts.add(new Part.Tabled(pairs(replies)));
    }
    parts.add(new Part.Note(Beside.replies(findings)));
    return new Section("replies", "Who answers whom", parts);
  }

  private static Table rules(Replies replies) {
    List<List<String>> rows = new ArrayList<>();
    replies
        .rules()
        .forEach(
            (rule, count) ->
                rows.add(
                    List.of(
                        Page.words(rule),
                        Figures.count(count.links()),
                        Figures.decimal(count.meanConfidence(), 2))));
    return Table.of(
        "Links by rule",
        "Reply links by the rule that found them. Confidence: how often links found in this way are"
            + " right, mean over the links.",
        List.of(text("Rule"), number("Links"), number("Confidence")),
        rows);
  }

  private static Table depths(Replies replies) {
    List<List<String>> rows = new ArrayList<>();
    int deeper = 0;
    for (var entry : replies.depths().entrySet()) {
      if (entry.getKey() < DEPTHS) {
        rows.add(List.of(Integer.toString(entry.getKey()), Figures.count(entry.getValue())));
      } else {
        deeper += entry.getValue();
      }
    }
    if (deeper > 0) {
      rows.add(List.of(DEPTHS + " and more", Figures.count(deeper)));
    }
    return Table.of(
        "Depth",
        "Depth: 0 answers nobody, 1 answers such a comment, and so on.",
        List.of(text("Depth"), number("Comments")),
        rows);
  }

  private static Table pairs(Replies replies) {
    return new Table(
        "Pairs of commenters",
        "Who answers whom, most often first. Unknown authors are taken together.",
        List.of(text("Who"), text("answers whom"), number("Times")),
        replies.pairs().stream()
            .limit(PAIRS)
            .map(pair -> List.of(pair.from(), pair.to(), Figures.count(pair.replies())))
            .toList(),
        replies.pairs().size(),
        true);
  }
}
