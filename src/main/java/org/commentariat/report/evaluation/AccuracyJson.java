package org.commentariat.report.evaluation;

import org.commentariat.evaluation.Accuracy;
import org.commentariat.evaluation.Breakdown;
import org.commentariat.evaluation.Calibration;
import org.commentariat.evaluation.Comparison;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.SecondOutput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as JSON; the keys stand in {@code docs/how-to/measure-a-classifier.md}. */
public final class AccuracyJson {
  private AccuracyJson() {}

  /** All of it, with a line feed at the end. */
  public static String of(Evaluation evaluation) {
    return Numbers.text(node(evaluation));
  }

  static ObjectNode node(Evaluation evaluation) {
    ObjectNode root = Numbers.object();
    subject(evaluation, root);
    accuracy(evaluation.all(), root.putObject("all"));
    accuracy(evaluation.judged(), root.putObject("without_abstentions"));
    Numbers.put(evaluation.codeSets(), root.putObject("code_sets"));
    ArrayNode calibrations = root.putArray("calibration");
    evaluation.calibrations().forEach(each -> calibration(each, calibrations.addObject()));
    ArrayNode breakdowns = root.putArray("breakdowns");
    evaluation.breakdowns().forEach(each -> breakdown(each, breakdowns.addObject()));
    ArrayNode second = root.putArray("second_outputs");
    for (SecondOutput each : evaluation.secondOutputs()) {
      ObjectNode node = second.addObject().put("name", each.name());
      accuracy(each.accuracy(), node);
      Numbers.put(each.confusion(), node.putObject("confusion"));
    }
    ArrayNode comparisons = root.putArray("comparisons");
    evaluation.comparisons().forEach(each -> comparison(each, comparisons.addObject()));
    ArrayNode notes = root.putArray("notes");
    evaluation.notes().forEach(notes::add);
    return root;
  }

  private static void subject(Evaluation evaluation, ObjectNode root) {
    Evaluation.Subject subject = evaluation.subject();
    root.put("labels", subject.labels());
    root.put("judge", subject.judge());
    root.put("codebook", subject.codebook());
    ArrayNode inputs = root.putArray("inputs");
    subject
        .inputs()
        .forEach(
            input -> inputs.addObject().put("name", input.name()).put("sha256", input.sha256()));
    root.put("level", evaluation.intervals().level());
    root.put("resamples", evaluation.intervals().bootstrap().replicates());
    root.put("seed", evaluation.intervals().bootstrap().seed());
  }

  private static void accuracy(Accuracy accuracy, ObjectNode node) {
    node.put("comments", accuracy.comments());
    node.put("threads", accuracy.threads());
    node.put("abstained", accuracy.abstained());
    node.put("missing", accuracy.missing());
    ArrayNode codes = node.putArray("codes");
    for (Accuracy.CodeAccuracy code : accuracy.codes()) {
      ObjectNode each = codes.addObject().put("code", code.code());
      each.put("coded", code.coded()).put("judged", code.judged()).put("both", code.both());
      Numbers.put(code.precision(), each.putObject("precision"));
      Numbers.put(code.recall(), each.putObject("recall"));
      Numbers.put(code.f1(), each.putObject("f1"));
      Numbers.put(code.alpha(), each.putObject("alpha"));
    }
    Numbers.put(accuracy.macroF1(), node.putObject("macro_f1"));
    Numbers.put(accuracy.meanAlpha(), node.putObject("mean_alpha"));
    Numbers.put(accuracy.exact(), node.putObject("exact"));
  }

  private static void calibration(Calibration calibration, ObjectNode node) {
    node.put("code", calibration.code()).put("comments", calibration.comments());
    Numbers.put(calibration.ece(), node.putObject("ece"));
    Numbers.put(calibration.brier(), node.putObject("brier"));
    ArrayNode bins = node.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      ObjectNode each = bins.addObject().put("from", bin.from()).put("to", bin.to());
      each.put("comments", bin.comments());
      Numbers.put(bin.meanProbability(), each.putObject("mean_probability"));
      Numbers.put(bin.observedShare(), each.putObject("observed_share"));
    }
  }

  private static void breakdown(Breakdown breakdown, ObjectNode node) {
    node.put("by", breakdown.by());
    ArrayNode groups = node.putArray("groups");
    for (Breakdown.Group group : breakdown.groups()) {
      accuracy(group.accuracy(), groups.addObject().put("name", group.name()));
    }
  }

  private static void comparison(Comparison comparison, ObjectNode node) {
    node.put("name", comparison.name()).put("how", comparison.how());
    accuracy(comparison.accuracy(), node);
    ObjectNode difference = node.putObject("difference");
    Numbers.put(comparison.macroF1(), difference.putObject("macro_f1"));
    Numbers.put(comparison.meanAlpha(), difference.putObject("mean_alpha"));
    ArrayNode codes = difference.putArray("codes");
    for (Comparison.CodeDifference code : comparison.codes()) {
      Numbers.put(code.f1(), codes.addObject().put("code", code.code()).putObject("f1"));
    }
  }
}
