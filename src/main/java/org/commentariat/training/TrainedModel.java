package org.commentariat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.encoder.TextEncoder;
import org.commentariat.evaluation.Accuracy.CodeAccuracy;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.stance.Relation;
import org.commentariat.stance.learned.FeatureBlock;
import org.commentariat.stance.learned.Head;
import org.commentariat.stance.learned.LinearScore;
import org.commentariat.stance.learned.RelationHead;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.stance.learned.StanceModel.CodebookVersion;
import org.commentariat.stance.learned.StanceModel.EncoderVersion;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.training.Trained.CodeHead;
import org.commentariat.training.Trained.Lesson;

/** What was learned, in the form in which it is used. */
public final class TrainedModel {
  private TrainedModel() {}

  /**
   * Makes a model.
   *
   * @param trained with at least one code
   * @param features what the heads weigh
   */
  public static StanceModel of(
      Trained trained, Codebook codebook, TextEncoder encoder, List<FeatureBlock> features) {
    SortedMap<String, Head> codes = new TreeMap<>();
    trained.codes().forEach(each -> codes.put(each.code(), head(each.head())));
    SortedMap<String, String> notLearned = new TreeMap<>();
    for (Requirement.Refusal refusal : trained.refusals()) {
      if (codebook.codes().stream().map(Code::id).anyMatch(refusal.name()::equals)) {
        notLearned.put(refusal.name(), refusal.reason());
      }
    }
    return new StanceModel(
        new CodebookVersion(codebook.name(), codebook.version(), codebook.fingerprint()),
        new EncoderVersion(encoder.name(), encoder.sha256()),
        null,
        features,
        codes,
        notLearned,
        trained.relation().isEmpty() ? null : relation(trained.relation()),
        trained.irony() == null ? null : head(trained.irony()),
        provenance(trained));
  }

  private static Head head(org.commentariat.training.fit.Head head) {
    return new Head(
        head.score(),
        new Head.Calibration(head.calibration().slope(), head.calibration().offset()),
        head.cutoff().unsureFrom(),
        head.cutoff().appliesFrom());
  }

  /** Calibrated log odds compete: the calibration goes into the weights. */
  private static RelationHead relation(
      SortedMap<Relation, org.commentariat.training.fit.Head> heads) {
    SortedMap<Relation, LinearScore> scores = new TreeMap<>();
    heads.forEach(
        (relation, head) -> {
          double slope = head.calibration().slope();
          List<Double> weights = new ArrayList<>();
          head.score().weights().forEach(weight -> weights.add(slope * weight));
          scores.put(
              relation,
              new LinearScore(
                  weights, slope * head.score().intercept() + head.calibration().offset()));
        });
    return new RelationHead(scores, 1);
  }

  private static SortedMap<String, String> provenance(Trained trained) {
    SortedMap<String, String> provenance = new TreeMap<>();
    for (CodeHead each : trained.codes()) {
      provenance.put(
          each.code(), each.comments() + " coded comments in " + each.threads() + " threads");
    }
    Lesson lesson = trained.lesson();
    if (lesson != null) {
      Evaluation evaluation = lesson.evaluation();
      provenance.put("labels", evaluation.subject().labels());
      provenance.put("judge", evaluation.subject().judge());
      provenance.put(
          "codings",
          evaluation.subject().inputs().stream()
              .map(input -> input.name() + " " + input.sha256())
              .collect(Collectors.joining(", ")));
      provenance.put(
          "comments",
          evaluation.all().comments() + " in " + evaluation.all().threads() + " threads");
      provenance.put("folds", Integer.toString(lesson.folds()));
      provenance.put("seed", Long.toString(evaluation.intervals().bootstrap().seed()));
      provenance.put("macro_f1", figure(evaluation.all().macroF1()));
      for (CodeAccuracy code : evaluation.all().codes()) {
        provenance.put("f1_" + code.code(), figure(code.f1()));
      }
    }
    return provenance;
  }

  private static String figure(Coefficient coefficient) {
    if (coefficient.interval() instanceof Estimate estimate) {
      return String.format(
          Locale.ROOT,
          "%.3f [%.3f, %.3f]",
          estimate.value(),
          estimate.interval().low(),
          estimate.interval().high());
    }
    return coefficient.value() instanceof PointEstimate estimate
        ? String.format(Locale.ROOT, "%.3f", estimate.value())
        : "undefined";
  }
}
