package org.commentariat.report.section;

import static org.commentariat.report.page.Table.Column.text;

import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.report.account.Checklist;
import org.commentariat.report.account.Checklist.State;
import org.commentariat.report.page.Table;

/** What a reviewer would ask. */
final class ChecklistSection {
  private ChecklistSection() {}

  static Section of(Checklist checklist) {
    Table table =
        Table.of(
            "",
            "What reviewers ask of a content analysis by machine, what is not done first.",
            List.of(text("Asked for"), text("State"), text("Figure"), text("Where, or how")),
            checklist.byState().stream()
                .map(
                    item ->
                        List.of(item.asked(), item.state().words(), item.figure(), item.where()))
                .toList());
    return new Section(
        "checklist",
        "Reviewers’ checklist",
        List.of(
            new Part.Words(
                "Of "
                    + Figures.count(checklist.items().size(), "point")
                    + ", "
                    + Figures.count(checklist.count(State.DONE))
                    + " are done, "
                    + Figures.count(checklist.count(State.NOT_DONE))
                    + " not done, and "
                    + Figures.count(checklist.count(State.NOT_APPLICABLE))
                    + " not applicable to these data."),
            new Part.Tabled(table),
            new Part.Words("What only the authors of a paper can answer:"),
            new Part.Bullets(checklist.yours())));
  }
}
