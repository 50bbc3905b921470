package org.commentariat.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commentariat.analysis.Figures;
import org.commentariat.evaluation.Accuracy;
import org.commentariat.evaluation.Accuracy.CodeAccuracy;
import org.commentariat.evaluation.Breakdown;
import org.commentariat.evaluation.Calibration;
import org.commentariat.evaluation.Comparison;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.SecondOutput;
import org.commentariat.statistics.table.ContingencyTable;

/** An evaluation as tables, in the order in which they are read. */
final class AccuracySections {
  private final Evaluation evaluation;
  private final String labels;

  private AccuracySections(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.labels = "Labels: " + evaluation.subject().labels();
  }

  static List<Section> of(Evaluation evaluation) {
    AccuracySections sections = new AccuracySections(evaluation);
    List<Section> all = new ArrayList<>();
    all.add(
        sections.scores(
            "Scores of all comments",
            "Whole set of codes right",
            evaluation.all(),
            List.of(sections.counts(evaluation.all()), "Abstention counts as no code.")));
    if (evaluation.all().abstained() + evaluation.all().missing() > 0) {
      all.add(
          sections.scores(
              "Scores without abstentions",
              "Whole set of codes right",
              evaluation.judged(),
              List.of(
                  sections.counts(evaluation.judged()), "Only comments that were judged count.")));
    }
    if (!evaluation.comparisons().isEmpty()) {
      all.add(sections.comparisons());
      all.add(sections.differences());
    }
    evaluation.breakdowns().forEach(each -> all.add(sections.breakdown(each)));
    evaluation.secondOutputs().forEach(each -> all.addAll(sections.second(each)));
    if (!evaluation.calibrations().isEmpty()) {
      all.add(sections.calibration());
      evaluation.calibrations().forEach(each -> all.add(sections.bins(each)));
    }
    all.add(sections.confusion());
    all.add(sections.table("Sets of codes: coded (rows) by judged", evaluation.codeSets()));
    return all;
  }

  private String counts(Accuracy accuracy) {
    return Figures.count(accuracy.comments(), "comment")
        + " of "
        + Figures.count(accuracy.threads(), "thread")
        + (accuracy.abstained() == 0 ? "" : ", abstained in " + accuracy.abstained())
        + (accuracy.missing() == 0 ? "" : ", nothing said of " + accuracy.missing())
        + ".";
  }

  private Section scores(String title, String right, Accuracy accuracy, List<String> words) {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    accuracy.codes().forEach(code -> rows.add(row(code, cells)));
    if (rows.size() > 1) {
      String f1 = cells.of(accuracy.macroF1(), "macro-F1");
      String alpha = cells.of(accuracy.meanAlpha(), "mean alpha");
      rows.add(List.of("macro-F1 and mean alpha", "", "", "", "", f1, alpha));
    }
    List<String> notes = new ArrayList<>();
    notes.add(right + ": " + cells.of(accuracy.exact(), "exact share") + ".");
    notes.addAll(cells.notes());
    return new Section(
        title,
        Stream.concat(Stream.of(labels), words.stream()).toList(),
        List.of("", "coded", "judged", "precision", "recall", "F1", "alpha"),
        rows,
        notes);
  }

  private static List<String> row(CodeAccuracy code, Cells cells) {
    String name = code.code();
    return List.of(
        name,
        Figures.count(code.coded()),
        Figures.count(code.judged()),
        cells.of(code.precision(), "precision of " + name),
        cells.of(code.recall(), "recall of " + name),
        cells.of(code.f1(), "F1 of " + name),
        cells.of(code.alpha(), "alpha of " + name));
  }

  private List<String> header(String... others) {
    Stream<String> f1 = evaluation.codes().stream().map(code -> "F1 " + code);
    return Stream.concat(Stream.of(others), f1).toList();
  }

  private static void f1(Accuracy accuracy, String name, Cells cells, List<String> row) {
    accuracy.codes().forEach(code -> row.add(cells.of(code.f1(), name + ", F1 of " + code.code())));
  }

  private Section comparisons() {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    addRow(rows, "measured here", evaluation.all(), cells);
    for (Comparison other : evaluation.comparisons()) {
      addRow(rows, other.name(), other.accuracy(), cells);
    }
    List<String> notes = new ArrayList<>();
    evaluation.comparisons().forEach(other -> notes.add(other.name() + ": " + other.how()));
    notes.addAll(cells.notes());
    return new Section(
        "Beside other ways of judging the same comments",
        List.of(labels),
        header("judge", "macro-F1", "mean alpha", "exact"),
        rows,
        notes);
  }

  private static void addRow(List<List<String>> rows, String name, Accuracy accuracy, Cells cells) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(cells.of(accuracy.macroF1(), name + ", macro-F1"));
    row.add(cells.of(accuracy.meanAlpha(), name + ", mean alpha"));
    row.add(cells.of(accuracy.exact(), name + ", exact share"));
    f1(accuracy, name, cells, row);
    rows.add(row);
  }

  private Section differences() {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    for (Comparison other : evaluation.comparisons()) {
      String name = other.name();
      List<String> row = new ArrayList<>();
      row.add(name);
      row.add(cells.of(other.macroF1(), name + ", macro-F1"));
      row.add(cells.of(other.meanAlpha(), name + ", mean alpha"));
      other.codes().forEach(code -> row.add(cells.of(code.f1(), name + ", F1 of " + code.code())));
      rows.add(row);
    }
    return new Section(
        "How much better than each",
        List.of(
            labels,
            "The figure measured here less the other's, both from the same resamples of threads:"
                + " where the interval excludes 0, the difference is more than chance."),
        header("less that of", "macro-F1", "mean alpha"),
        rows,
        cells.notes());
  }

  private Section breakdown(Breakdown breakdown) {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    for (Breakdown.Group group : breakdown.groups()) {
      Accuracy accuracy = group.accuracy();
      List<String> row = new ArrayList<>();
      row.add(group.name());
      row.add(Figures.count(accuracy.comments()));
      row.add(Figures.percent((double) accuracy.abstained() / accuracy.comments()));
      row.add(cells.of(accuracy.macroF1(), group.name() + ", macro-F1"));
      row.add(cells.of(accuracy.meanAlpha(), group.name() + ", mean alpha"));
      f1(accuracy, group.name(), cells, row);
      rows.add(row);
    }
    return new Section(
        "By " + breakdown.by(),
        List.of(
            labels, "Macro-F1 and mean alpha of a row leave out codes that none of it is coded."),
        header(breakdown.by(), "comments", "abstained", "macro-F1", "mean alpha"),
        rows,
        cells.notes());
  }

  private List<Section> second(SecondOutput output) {
    String title = output.name().substring(0, 1).toUpperCase(Locale.ROOT);
    String name = title + output.name().substring(1);
    return List.of(
        scores(name, "Share that is right", output.accuracy(), List.of(counts(output.accuracy()))),
        table(name + ": coded (rows) by judged", output.confusion()));
  }

  private Section calibration() {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    for (Calibration each : evaluation.calibrations()) {
      rows.add(
          List.of(
              each.code(),
              Figures.count(each.comments()),
              cells.of(each.ece(), "ECE of " + each.code()),
              cells.of(each.brier(), "Brier score of " + each.code())));
    }
    return new Section(
        "Calibration",
        List.of(
            labels,
            "Expected calibration error (ECE) of ten bins of equal width, and Brier score; of all"
                + " comments with a probability, abstentions among them. 0 is best."),
        List.of("code", "comments", "ECE", "Brier score"),
        rows,
        cells.notes());
  }

  private Section bins(Calibration calibration) {
    Cells cells = new Cells();
    List<List<String>> rows = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.comments() > 0) {
        rows.add(
            List.of(
                Figures.decimal(bin.from(), 1) + " to " + Figures.decimal(bin.to(), 1),
                Figures.count(bin.comments()),
                cells.of(bin.meanProbability(), "mean probability"),
                cells.of(bin.observedShare(), "observed share")));
      }
    }
    return new Section(
        "Calibration of " + calibration.code(),
        List.of(labels, "Intervals of the observed share: Wilson's, as if comments were alone."),
        List.of("probability", "comments", "mean probability", "observed share"),
        rows,
        cells.notes());
  }

  private Section confusion() {
    int comments = evaluation.all().comments();
    List<List<String>> rows = new ArrayList<>();
    for (CodeAccuracy code : evaluation.all().codes()) {
      ContingencyTable table = code.table(comments);
      rows.add(
          List.of(
              code.code(),
              Figures.count(table.count("yes", "yes")),
              Figures.count(table.count("yes", "no")),
              Figures.count(table.count("no", "yes")),
              Figures.count(table.count("no", "no"))));
    }
    return new Section(
        "Confusion",
        List.of(labels),
        List.of("code", "coded and judged", "only coded", "only judged", "neither"),
        rows,
        List.of());
  }

  private Section table(String title, ContingencyTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : table.rows()) {
      List<String> row = new ArrayList<>();
      row.add(name);
      table.columns().forEach(column -> row.add(Figures.count(table.count(name, column))));
      rows.add(row);
    }
    return new Section(
        title,
        List.of(labels),
        Stream.concat(Stream.of("coded"), table.columns().stream()).toList(),
        rows,
        List.of());
  }
}
