package org.commentariat.report.evaluation;

import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Intervals;
import org.commentariat.report.Markdown;

/** An evaluation to read: in a terminal, or as Markdown. */
public final class AccuracyText {
  private AccuracyText() {}

  /** For a terminal, with a line feed at the end of every line. */
  public static String plain(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    heading(evaluation).forEach(line -> text.append(line).append('\n'));
    for (Section section : AccuracySections.of(evaluation)) {
      text.append('\n').append(section.plain());
    }
    if (!evaluation.notes().isEmpty()) {
      text.append("\nTo be known\n");
      evaluation.notes().forEach(note -> text.append("  ").append(note).append('\n'));
    }
    return text.toString();
  }

  /** {@code accuracy.md}, which shows the pictures beside it. */
  public static String markdown(Evaluation evaluation) {
    Markdown text = new Markdown();
    text.heading(1, "Accuracy");
    text.list(heading(evaluation));
    for (Section section : AccuracySections.of(evaluation)) {
      text.heading(2, section.title());
      section.words().forEach(text::paragraph);
      text.table(section.header(), section.rows());
      text.list(section.notes());
    }
    if (!evaluation.calibrations().isEmpty()) {
      text.heading(2, "Reliability diagrams");
      text.paragraph("Labels: " + evaluation.subject().labels());
      evaluation
          .calibrations()
          .forEach(
              each ->
                  text.picture(
                      ReliabilityDiagram.description(each),
                      ReliabilityDiagram.fileName(each.code())));
    }
    if (!evaluation.notes().isEmpty()) {
      text.heading(2, "To be known");
      text.list(evaluation.notes());
    }
    return text.toString();
  }

  private static List<String> heading(Evaluation evaluation) {
    Evaluation.Subject subject = evaluation.subject();
    Intervals intervals = evaluation.intervals();
    return List.of(
        "measured: " + subject.judge(),
        "labels: " + subject.labels(),
        "codebook: " + subject.codebook(),
        "intervals: "
            + Figures.level(intervals.level())
            + ", "
            + Figures.count(intervals.bootstrap().replicates())
            + " resamples of whole threads, seed "
            + intervals.bootstrap().seed());
  }
}
