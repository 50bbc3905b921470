package org.commentariat.statistics.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BinaryMixingTest {

  @ParameterizedTest
  @CsvFileSource(resources = "binary.csv", numLinesToSkip = 1)
  void assortativityIsThatOfR( // references.R: igraph::assortativity_nominal
      int both, int from, int to, int ties, double assortativity) {
    PointEstimate found = (PointEstimate) new BinaryMixing(both, from, to, ties).assortativity();
    assertThat(found.value()).isCloseTo(assortativity, within(1e-9 * Math.abs(assortativity)));
    assertThat(found.n()).isEqualTo(ties);
  }

  @Test
  void itIsTheSameAsThatOfAGraphOfTwoLabels() {
    LabelledGraph graph = MixingMeasureTest.graph("a b a b b a", "1>2 3>1 3>2 4>5 6>4 6>1 2>5");
    // a to a: 3>1 and 6>1; from a: these, 1>2, 3>2 and 6>4; to a: the two
    PointEstimate ofGraph = (PointEstimate) MixingMeasure.ASSORTATIVITY.of(graph);
    PointEstimate found = (PointEstimate) new BinaryMixing(2, 5, 2, 7).assortativity();
    assertThat(found.value()).isCloseTo(ofGraph.value(), within(1e-12));
  }

  @Test
  void whatAllHaveOrNoneHasDoesNotMix() {
    Undefined one = new Undefined("all ties are from and to one label");
    assertThat(new BinaryMixing(9, 9, 9, 9).assortativity()).isEqualTo(one);
    assertThat(new BinaryMixing(0, 0, 0, 9).assortativity()).isEqualTo(one);
    assertThat(BinaryMixing.NONE.assortativity()).isEqualTo(new Undefined("there are no ties"));
  }

  @Test
  void countsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new BinaryMixing(3, 2, 4, 9))
        .hasMessageContaining("both 3, 2, 4 of 9");
    assertThatThrownBy(() -> new BinaryMixing(0, 5, 5, 9)).hasMessageContaining("of 9");
  }
}
