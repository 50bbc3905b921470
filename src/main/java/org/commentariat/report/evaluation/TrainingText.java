package org.commentariat.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.Figures;
import org.commentariat.stance.Relation;
import org.commentariat.training.Trained;
import org.commentariat.training.Trained.CodeHead;
import org.commentariat.training.Trained.Lesson;
import org.commentariat.training.fit.Head;

/** What was learned from coded comments, for a terminal. */
public final class TrainingText {
  private static final int DECIMALS = 3;

  private TrainingText() {}

  /** The heads, what has none, what more coding would bring, and how well it was learned. */
  public static String plain(Trained trained) {
    StringBuilder text = new StringBuilder();
    if (!trained.codes().isEmpty()) {
      text.append(heads(trained).plain());
    }
    if (!trained.refusals().isEmpty()) {
      List<String> reasons = trained.refusals().stream().map(Object::toString).toList();
      text.append(new Section("Not learned", reasons, List.of(), List.of(), List.of()).plain());
    }
    Lesson lesson = trained.lesson();
    if (lesson != null) {
      text.append(how(lesson).plain()).append('\n').append(AccuracyText.plain(lesson.evaluation()));
    }
    return text.toString();
  }

  private static Section heads(Trained trained) {
    List<List<String>> rows = new ArrayList<>();
    for (CodeHead each : trained.codes()) {
      rows.add(
          row(
              each.code(),
              Figures.count(each.comments()),
              Figures.count(each.threads()),
              each.head()));
    }
    for (Relation each : trained.relation().keySet()) {
      rows.add(row("relation " + each.key(), "", "", trained.relation().get(each)));
    }
    Head irony = trained.irony();
    if (irony != null) {
      rows.add(row("irony", "", "", irony));
    }
    return new Section(
        "Heads",
        List.of(),
        List.of("", "comments", "threads", "C", "applies from"),
        rows,
        List.of(
            "A head was learned from all coded comments. C is the inverse strength of the penalty."));
  }

  private static List<String> row(String name, String comments, String threads, Head head) {
    boolean compared = name.startsWith("relation "); // the most likely relation is taken
    return List.of(
        name,
        comments,
        threads,
        Figures.decimal(head.c(), 2),
        compared ? "" : Figures.decimal(head.cutoff().appliesFrom(), DECIMALS));
  }

  private static Section how(Lesson lesson) {
    return new Section(
        "How well it was learned",
        Stream.of(
                "Below, every comment is judged by heads that learned from other threads"
                    + (lesson.everyThread()
                        ? "; with so few threads, each of the " + lesson.folds() + " by the others."
                        : ", dealt into " + lesson.folds() + " parts."),
                lesson.moreCoding())
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }
}
