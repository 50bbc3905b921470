package org.commentariat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commentariat.analysis.validation.MeasuredAccuracy;
import org.commentariat.analysis.validation.MeasuredAccuracy.Basis;
import org.commentariat.stance.learned.FeatureBlock;
import org.commentariat.stance.learned.Head;
import org.commentariat.stance.learned.LinearScore;
import org.commentariat.stance.learned.StanceModel;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.PointEstimate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnownAccuracyTest {

  private static StanceModel model(Map<String, String> provenance) {
    Head head = new Head(new LinearScore(List.of(1.0), 0), new Head.Calibration(1, 0), 0.5, 0.5);
    return new StanceModel(
        new StanceModel.CodebookVersion("Trams or buses", "1.0", "0".repeat(64)),
        new StanceModel.EncoderVersion("encoder", "1".repeat(64)),
        null,
        List.of(FeatureBlock.EMBEDDING),
        new TreeMap<>(Map.of("for_trams", head)),
        new TreeMap<>(),
        null,
        null,
        new TreeMap<>(provenance));
  }

  @Test
  void figuresThatComeWithTheProgramAreThoseOfTheCommittedEvaluation() throws IOException {
    JsonNode committed =
        JsonMapper.shared().readTree(Files.readString(Path.of("reports/accuracy/accuracy.json")));
    try (InputStream in = KnownAccuracy.class.getResourceAsStream(KnownAccuracy.BUNDLED)) {
      assertThat(in).isNotNull();
      JsonNode shipped = JsonMapper.shared().readTree(in.readAllBytes());
      for (String key : List.of("labels", "codebook", "inputs", "level", "all")) {
        assertThat(shipped.path(key)).as(key).isEqualTo(committed.path(key));
      }
    }
    MeasuredAccuracy model = Objects.requireNonNull(KnownAccuracy.ofBundledModel());
    assertThat(model.comments()).isEqualTo(committed.path("all").path("comments").asInt());
    assertThat(model.macroF1().value())
        .isEqualTo(
            new PointEstimate(
                committed.path("all").path("macro_f1").path("value").asDouble(), model.comments()));
    assertThat(model.codes()).hasSize(committed.path("all").path("codes").size());
  }

  @Test
  void theCuesAreMeasuredOnTheSameCommentsAsTheModel() throws IOException {
    MeasuredAccuracy cues = Objects.requireNonNull(KnownAccuracy.ofBundledCues());
    MeasuredAccuracy model = Objects.requireNonNull(KnownAccuracy.ofBundledModel());
    assertThat(cues.comments()).isEqualTo(model.comments());
    assertThat(cues.macroF1()).isNotEqualTo(model.macroF1());
  }

  @Test
  void aTrainedModelTellsHowItDidInCrossValidation() {
    MeasuredAccuracy told =
        Objects.requireNonNull(
            KnownAccuracy.of(
                model(
                    Map.of(
                        "comments", "240 in 31 threads",
                        "labels", "two students, 2026",
                        "macro_f1", "0.612 [0.540, 0.671]",
                        "f1_for_trams", "0.700"))));
    assertThat(told.basis()).isEqualTo(Basis.CROSS_VALIDATION);
    assertThat(told.comments()).isEqualTo(240);
    assertThat(told.labels()).isEqualTo("two students, 2026");
    assertThat(told.macroF1())
        .isEqualTo(
            new Coefficient(
                new PointEstimate(0.612, 240),
                new Estimate(0.612, new Interval(0.54, 0.671, 0.95), 240)));
    assertThat(told.of("for_trams").orElseThrow().f1().value())
        .isEqualTo(new PointEstimate(0.7, 240));
    assertThat(told.of("for_buses")).isEmpty();
  }

  @Test
  void aModelThatTellsNothingIsOfUnknownAccuracy() {
    assertThat(KnownAccuracy.of(model(Map.of()))).isNull();
    assertThat(KnownAccuracy.of(model(Map.of("macro_f1", "0.5", "comments", "many")))).isNull();
    assertThat(KnownAccuracy.of(model(Map.of("macro_f1", "0.5", "comments", "0 in 0 threads"))))
        .isNull();
  }

  @Test
  void aFigureThatCannotBeReadIsUndefinedAndQuoted() {
    MeasuredAccuracy told =
        Objects.requireNonNull(
            KnownAccuracy.of(
                model(Map.of("comments", "240 in 31 threads", "macro_f1", "undefined"))));
    assertThat(told.macroF1()).isEqualTo(Coefficient.undefined("the model file says “undefined”"));
  }
}
