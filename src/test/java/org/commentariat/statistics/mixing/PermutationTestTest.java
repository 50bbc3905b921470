package org.commentariat.statistics.mixing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.junit.jupiter.api.Test;

class PermutationTestTest {

  private static final PermutationTest TEST = new PermutationTest(3, 999);

  @Test
  void theShareOfPermutationsIsThatOfAllOfThem() {
    // Six units of one node; of the 20 ways to deal out aaa and bbb, 2 tie like to like only, so
    // that 1 in 10 has no tie across, the least there can be
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      nodes.add(new Node("n" + i, i < 3 ? "a" : "b", "u" + i, "block"));
    }
    List<Tie> ties =
        List.of(new Tie("n0", "n1"), new Tie("n1", "n2"), new Tie("n3", "n4"), new Tie("n4", "n5"));
    PermutationOutcome outcome =
        new PermutationTest(1, 20_000)
            .of(LabelledGraph.of(nodes, ties), MixingMeasure.EXTERNAL_INTERNAL);
    TestResult test = (TestResult) outcome.test();
    assertThat(test.p()).isCloseTo(0.2, within(0.02)); // twice one side
    // a tie is across with the probability 9/15
    assertThat(((PointEstimate) outcome.expected()).value()).isCloseTo(0.2, within(0.02));
    assertThat(((PointEstimate) outcome.observed()).value()).isEqualTo(-1);
  }

  @Test
  void labelsStayInTheirBlockAndTogetherWithTheirUnit() {
    List<Node> nodes =
        List.of(
            new Node("1", "a", "ann", "x"),
            new Node("2", "a", "ann", "x"),
            new Node("3", "b", "ben", "x"),
            new Node("4", "c", "ben", "x"),
            new Node("5", "d", "cid", "x"),
            new Node("6", "e", "ann", "y"));
    LabelledGraph graph =
        LabelledGraph.of(
            nodes,
            List.of(
                new Tie("1", "2"),
                new Tie("3", "4"),
                new Tie("5", "5"),
                new Tie("6", "6"),
                new Tie("5", "1")));
    assertThat(graph.exchangeableNodes()).isEqualTo(4);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(4L);
    int toBen = 0;
    for (int i = 0; i < 100; i++) {
      LabelledGraph permuted = graph.permuted(random);
      assertThat(permuted.mixing().count("d", "d")).isEqualTo(1); // none is as active
      assertThat(permuted.mixing().count("e", "e")).isEqualTo(1); // alone in its block
      assertThat(permuted.mixing().count("a", "a")).isEqualTo(1);
      assertThat(permuted.mixing().count("b", "c")).isEqualTo(1);
      toBen += permuted.mixing().count("d", "b");
    }
    assertThat(toBen).isBetween(30, 70);
  }

  @Test
  void unrelatedLabelsAreTakenForRelatedInFiveOfAHundredCases() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(5L);
    int rejected = 0;
    for (int run = 0; run < 1000; run++) {
      LabelledGraph graph = opinionated(random, false);
      TestResult test =
          (TestResult) new PermutationTest(run, 199).of(graph, MixingMeasure.ASSORTATIVITY).test();
      rejected += test.p() <= 0.05 ? 1 : 0;
    }
    assertThat(rejected / 1000.0).isBetween(0.03, 0.07); // .05 and three standard errors
  }

  @Test
  void thoseWhoSeekTheirLikeAreFound() {
    LabelledGraph graph = opinionated(RandomSource.XO_SHI_RO_256_PP.create(6L), true);
    PermutationOutcome outcome = TEST.of(graph, MixingMeasure.ASSORTATIVITY);
    assertThat(((TestResult) outcome.test()).p()).isEqualTo(2 / 1000.0);
    assertThat(((PointEstimate) outcome.observed()).value()).isGreaterThan(0.2);
    assertThat(((PointEstimate) outcome.expected()).value()).isCloseTo(0, within(0.05));
  }

  /** Authors keep to their view in nine of ten comments; replies go to anybody or to their like. */
  private static LabelledGraph opinionated(UniformRandomProvider random, boolean homophilous) {
    List<Node> nodes = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    for (int author = 0; author < 40; author++) {
      boolean view = random.nextBoolean();
      for (int i = 0; i <= author % 3; i++) {
        boolean shown = random.nextDouble() < 0.9 ? view : !view;
        nodes.add(new Node("c" + nodes.size(), shown ? "yes" : "no", "a" + author, "t"));
      }
    }
    for (int reply = 1; reply < nodes.size(); reply++) {
      int parent = random.nextInt(reply);
      for (int tries = 0; homophilous && tries < 2; tries++) {
        boolean alike = nodes.get(parent).label().equals(nodes.get(reply).label());
        parent = alike ? parent : random.nextInt(reply);
      }
      ties.add(new Tie("c" + reply, "c" + parent));
    }
    return LabelledGraph.of(nodes, ties);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    LabelledGraph graph = opinionated(RandomSource.XO_SHI_RO_256_PP.create(7L), false);
    PermutationOutcome here = TEST.of(graph, MixingMeasure.CROSS_CUTTING_EXPOSURE);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      PermutationOutcome alone =
          one.submit(() -> TEST.of(graph, MixingMeasure.CROSS_CUTTING_EXPOSURE)).get();
      assertThat(alone).isEqualTo(here);
    } finally {
      one.shutdown();
    }
  }

  @Test
  void everyCellOfTheMatrixCanBeTested() {
    LabelledGraph graph = opinionated(RandomSource.XO_SHI_RO_256_PP.create(8L), true);
    SortedMap<String, PermutationOutcome> cells =
        TEST.of(
            graph,
            Map.of(
                "yes to yes", drawn -> drawn.mixing().count("yes", "yes"),
                "yes to no", drawn -> drawn.mixing().count("yes", "no")));
    assertThat(cells.keySet()).containsExactly("yes to no", "yes to yes");
    PermutationOutcome within = requireNonNull(cells.get("yes to yes"));
    assertThat(within.observed())
        .isEqualTo(new PointEstimate(graph.mixing().count("yes", "yes"), graph.ties()));
    assertThat(((PointEstimate) within.expected()).value())
        .isLessThan(((PointEstimate) within.observed()).value());
  }

  @Test
  void whatCannotBeExchangedIsNotTested() {
    LabelledGraph single = MixingMeasureTest.graph("a b", "1>2");
    PermutationOutcome outcome = TEST.of(single, MixingMeasure.EXTERNAL_INTERNAL);
    assertThat(outcome.observed()).isEqualTo(new PointEstimate(1, 1));
    assertThat(outcome.test())
        .isEqualTo(
            new Undefined(
                "no two units of a block have as many nodes, so labels cannot be exchanged"));
    PermutationOutcome oneLabel =
        TEST.of(MixingMeasureTest.graph("a a a a", "1>2"), MixingMeasure.ASSORTATIVITY);
    assertThat(oneLabel.observed()).isEqualTo(new Undefined("all ties are from and to one label"));
    assertThat(oneLabel.test())
        .isEqualTo(new Undefined("the statistic is undefined for these data"));
    assertThat(TEST.of(MixingMeasureTest.graph("a b", ""), MixingMeasure.ASSORTATIVITY).test())
        .isEqualTo(new Undefined("there are no ties"));
    assertThatThrownBy(() -> new PermutationTest(1, 10)).hasMessageContaining("10");
  }
}
