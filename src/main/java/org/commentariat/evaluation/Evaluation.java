package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.statistics.table.ContingencyTable;

/**
 * All that is found when judgments are measured on coded comments. Every rendering is made from
 * this one value.
 *
 * @param subject what was measured, on what
 * @param codes ids in the order of the codebook
 * @param all the scores of all comments; abstention counts as no code
 * @param judged the scores of the comments that were judged, abstentions left out
 * @param codeSets the coded set of codes by the judged one; empty rows and columns left out
 * @param calibrations of each code; none where no probability is told
 * @param breakdowns by kinds of comments
 * @param secondOutputs relation and irony, where they were both coded and told
 * @param comparisons with other ways of judging the same comments
 * @param notes what a reader has to know: what is missing, and why
 * @param intervals how they come about
 */
public record Evaluation(
    Subject subject,
    List<String> codes,
    Accuracy all,
    Accuracy judged,
    ContingencyTable codeSets,
    List<Calibration> calibrations,
    List<Breakdown> breakdowns,
    List<SecondOutput> secondOutputs,
    List<Comparison> comparisons,
    List<String> notes,
    Intervals intervals) {

  /**
   * What was measured, on what.
   *
   * @param labels what the codes are that are taken to be right
   * @param judge what made the judgments
   * @param codebook its name and version
   * @param inputs the files read, in the order given
   */
  public record Subject(String labels, String judge, String codebook, List<Input> inputs) {

    /** A file by its last name and the SHA-256 of its bytes. */
    public record Input(String name, String sha256) {}

    public Subject {
      inputs = List.copyOf(inputs);
    }
  }

  public Evaluation {
    codes = List.copyOf(codes);
    calibrations = List.copyOf(calibrations);
    breakdowns = List.copyOf(breakdowns);
    secondOutputs = List.copyOf(secondOutputs);
    comparisons = List.copyOf(comparisons);
    notes = List.copyOf(notes);
  }

  /**
   * Measures.
   *
   * @param cases coded comments, each once, with what is said of them; at least one
   * @param rivals other ways of judging the same comments
   * @param remarks what is known already that a reader has to know
   */
  public static Evaluation of(
      Subject subject,
      List<String> codes,
      List<Case> cases,
      List<Rival> rivals,
      List<String> remarks,
      Intervals intervals) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("no comment to measure on");
    }
    Accuracy all = Accuracy.of(cases, codes, intervals);
    List<SecondOutput> second =
        Stream.of(SecondOutput.relation(cases, intervals), SecondOutput.irony(cases, intervals))
            .filter(Objects::nonNull)
            .toList();
    return new Evaluation(
        subject,
        codes,
        all,
        Accuracy.of(cases.stream().filter(Case::isJudged).toList(), codes, intervals),
        codeSets(cases),
        codes.stream()
            .map(code -> Calibration.of(code, cases, intervals))
            .filter(each -> each.comments() > 0)
            .toList(),
        Breakdown.of(cases, codes, intervals),
        second,
        rivals.stream().map(rival -> Comparison.of(cases, rival, codes, intervals)).toList(),
        notes(cases, all, second, remarks),
        intervals);
  }

  private static ContingencyTable codeSets(List<Case> cases) {
    List<ContingencyTable.Cell> cells = new ArrayList<>();
    for (Case each : cases) {
      String coded = Prediction.of(each.coded().codes()).name();
      cells.add(new ContingencyTable.Cell(coded, each.prediction().name()));
    }
    return ContingencyTable.counting(
        cells.stream().map(ContingencyTable.Cell::row).distinct().sorted().toList(),
        cells.stream().map(ContingencyTable.Cell::column).distinct().sorted().toList(),
        cells);
  }

  private static List<String> notes(
      List<Case> cases, Accuracy all, List<SecondOutput> second, List<String> remarks) {
    List<String> notes = new ArrayList<>(remarks);
    List<String> never =
        all.codes().stream()
            .filter(code -> code.coded() == 0)
            .map(Accuracy.CodeAccuracy::code)
            .toList();
    if (!never.isEmpty()) {
      notes.add(
          "No comment is coded to hold "
              + String.join(", ", never)
              + ": macro-F1 and mean alpha leave it out.");
    }
    if (all.threads() < 2) {
      notes.add("All comments are of one thread, so nothing can be said of others: no intervals.");
    }
    if (cases.stream().allMatch(each -> each.prediction().probabilities().isEmpty())) {
      notes.add("No probabilities are told, so there is no calibration.");
    }
    for (String output : List.of("relation to the parent", "irony")) {
      if (second.stream().noneMatch(each -> each.name().equals(output))) {
        notes.add("Not measured, because it was not both coded and told: " + output + ".");
      }
    }
    return notes;
  }
}
