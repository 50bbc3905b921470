package org.commentariat.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commentariat.evaluation.Case;
import org.commentariat.evaluation.Comparison.Rival;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.evaluation.Evaluation.Subject;
import org.commentariat.evaluation.InventedCases;
import org.commentariat.evaluation.Prediction;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccuracyRenderingTest {

  private static Evaluation evaluation() {
    List<Case> cases = new ArrayList<>(InventedCases.twelve());
    cases.add(
        new Case(InventedCases.comment("b:1", "t", "", "Trams?"), InventedCases.probable(0.25)));
    List<Prediction> nothing = cases.stream().map(each -> Prediction.MISSING).toList();
    return Evaluation.of(
        new Subject(
            "invented, by nobody",
            "a judge",
            "trams 1",
            List.of(new Subject.Input("a.jsonl", "00ff"))),
        InventedCases.CODES,
        cases,
        List.of(new Rival("silence", "Says nothing.", nothing)),
        List.of(),
        InventedCases.INTERVALS);
  }

  @Test
  void everyRenderingHasTheSameNumbers() {
    JsonNode json = JsonMapper.shared().readTree(AccuracyJson.of(evaluation()));
    String text = AccuracyText.plain(evaluation());
    String markdown = AccuracyText.markdown(evaluation());
    for (String path :
        List.of("/all/exact", "/all/codes/0/precision", "/comparisons/0/difference/codes/0/f1")) {
      JsonNode figure = json.at(path);
      String shown =
          String.format(
              Locale.ROOT,
              "%.3f [%.3f, %.3f]",
              figure.get("value").asDouble(),
              figure.at("/interval/low").asDouble(),
              figure.at("/interval/high").asDouble());
      assertThat(text).as(path).contains(shown);
      assertThat(markdown.replace("\\", "")).as(path).contains(shown);
    }
    assertThat(json.at("/inputs/0/sha256").asString()).isEqualTo("00ff");
    assertThat(json.get("code_sets").get("rows").size()).isPositive();
  }

  @Test
  void everyTableSaysWhatTheLabelsAre() {
    String text = AccuracyText.plain(evaluation());
    long tables = AccuracySections.of(evaluation()).size();
    assertThat(text.lines().filter("  Labels: invented, by nobody"::equals)).hasSize((int) tables);
  }

  @Test
  void whatIsUndefinedIsExplainedBelow() {
    assertThat(AccuracyText.plain(evaluation()))
        .contains("No interval, because ")
        .contains("silence, F1 of p")
        .contains("Not measured, because it was not both coded and told: irony.");
  }

  @Test
  void theReliabilityDiagramIsAnSvgThatIsTheSameEachTime() throws Exception {
    var calibration = evaluation().calibrations().get(0);
    String svg = ReliabilityDiagram.svg(calibration);
    assertThat(svg).isEqualTo(ReliabilityDiagram.svg(calibration)).contains("0.000 at 0.250");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(AccuracyText.markdown(evaluation()))
        .contains("](" + ReliabilityDiagram.fileName(calibration.code()) + ")");
  }
}
