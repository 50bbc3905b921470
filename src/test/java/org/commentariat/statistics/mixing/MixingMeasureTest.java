package org.commentariat.statistics.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MixingMeasureTest {

  @ParameterizedTest
  @CsvFileSource(resources = "mixing.csv", numLinesToSkip = 1, maxCharsPerColumn = -1)
  void measuresAreThoseOfR( // references.R: igraph::assortativity_nominal
      String labels, String ties, double assortativity, double index, double exposure) {
    LabelledGraph graph = graph(labels, ties);
    assertPoint(MixingMeasure.ASSORTATIVITY.of(graph), assortativity);
    assertPoint(MixingMeasure.EXTERNAL_INTERNAL.of(graph), index);
    assertPoint(MixingMeasure.CROSS_CUTTING_EXPOSURE.of(graph), exposure);
  }

  /** Nodes 1 and 2 are of one unit, and so on; all are of one block. */
  static LabelledGraph graph(String labels, String ties) {
    List<Node> nodes = new ArrayList<>();
    for (String label : labels.split(" ", -1)) {
      int number = nodes.size();
      nodes.add(new Node("" + (number + 1), label, "u" + number / 2, "block"));
    }
    List<Tie> tied =
        ties.isEmpty()
            ? List.of()
            : Arrays.stream(ties.split(" ", -1))
                .map(tie -> new Tie(tie.split(">", -1)[0], tie.split(">", -1)[1]))
                .toList();
    return LabelledGraph.of(nodes, tied);
  }

  private static void assertPoint(PointMeasure measure, double expected) {
    assertThat(((PointEstimate) measure).value())
        .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
  }

  @Test
  void mixingIsCountedByNameOfLabel() {
    LabelledGraph graph = graph("b a a c", "1>2 1>3 2>1 4>1 4>4");
    assertThat(graph.mixing().rows()).containsExactly("a", "b", "c");
    assertThat(graph.mixing().count("b", "a")).isEqualTo(2);
    assertThat(graph.mixing().count("a", "b")).isEqualTo(1);
    assertThat(graph.mixing().count("c", "c")).isEqualTo(1);
    assertThat(graph.mixing().total()).isEqualTo(5);
  }

  @Test
  void likeTiedToLikeOnlyIsFullyAssortative() {
    LabelledGraph graph = graph("a a b b", "1>2 2>1 3>4");
    assertPoint(MixingMeasure.ASSORTATIVITY.of(graph), 1);
    assertPoint(MixingMeasure.EXTERNAL_INTERNAL.of(graph), -1);
    assertPoint(MixingMeasure.CROSS_CUTTING_EXPOSURE.of(graph), 0);
  }

  @Test
  void aLoudUnitCountsOnceInTheExposure() {
    // unit 0 has three ties across, unit 1 one tie within
    assertPoint(MixingMeasure.CROSS_CUTTING_EXPOSURE.of(graph("a a b b", "1>3 1>4 2>3 3>4")), 0.5);
  }

  @Test
  void oneLabelHasNoAssortativity() {
    LabelledGraph graph = graph("a a a", "1>2 3>1");
    assertThat(MixingMeasure.ASSORTATIVITY.of(graph))
        .isEqualTo(new Undefined("all ties are from and to one label"));
    assertPoint(MixingMeasure.EXTERNAL_INTERNAL.of(graph), -1);
  }

  @Test
  void withoutTiesNothingMixes() {
    for (MixingMeasure measure : MixingMeasure.values()) {
      assertThat(measure.of(graph("a b", ""))).isEqualTo(new Undefined("there are no ties"));
    }
  }

  @Test
  void graphsThatDoNotFitTogetherAreRefused() {
    Node node = new Node("1", "a", "u", "b");
    assertThatThrownBy(() -> LabelledGraph.of(List.of(node, node), List.of()))
        .hasMessageContaining("two nodes have the id \"1\"");
    assertThatThrownBy(() -> LabelledGraph.of(List.of(node), List.of(new Tie("1", "9"))))
        .hasMessageContaining("\"9\"");
  }
}
