package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.codebook.Code;
import org.commentariat.evaluation.Calibration;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.report.evaluation.AccuracyJson;
import org.commentariat.report.evaluation.AccuracyText;
import org.commentariat.report.evaluation.ReliabilityDiagram;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that {@code evaluate} leaves in a folder: figures, and a picture for each code.
 *
 * @param texts by name of the file
 */
record AccuracyFiles(Map<String, String> texts) {
  private static final String FIGURES = "accuracy.json";

  static AccuracyFiles of(Evaluation evaluation) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FIGURES, AccuracyJson.of(evaluation));
    texts.put("accuracy.md", AccuracyText.markdown(evaluation));
    for (Calibration calibration : evaluation.calibrations()) {
      texts.put(
          ReliabilityDiagram.fileName(calibration.code()), ReliabilityDiagram.svg(calibration));
    }
    return new AccuracyFiles(texts);
  }

  /** Writes them, and removes the pictures of an earlier evaluation that are none of them. */
  void replace(Path folder, Delivery delivery) throws IOException {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Files.writeString(
          delivery.workshop().resolve(each.getKey()), each.getValue(), StandardCharsets.UTF_8);
    }
    List<String> earlier = pictures(folder.resolve(FIGURES));
    delivery.deliver();
    for (String picture : earlier) {
      if (!texts.containsKey(picture)) {
        Files.deleteIfExists(folder.resolve(picture));
      }
    }
  }

  /** The pictures that belong to an evaluation; none where the file is no evaluation. */
  private static List<String> pictures(Path figures) throws IOException {
    List<String> pictures = new ArrayList<>();
    if (Files.isRegularFile(figures)) {
      try {
        JsonNode evaluation = JsonMapper.shared().readTree(Files.readAllBytes(figures));
        for (JsonNode calibration : evaluation.path("calibration")) {
          String code = calibration.path("code").asString("");
          if (Code.isId(code)) { // so that nothing outside the folder can be meant
            pictures.add(ReliabilityDiagram.fileName(code));
          }
        }
      } catch (JacksonException e) {
        return List.of(); // somebody else's file of that name
      }
    }
    return pictures;
  }
}
