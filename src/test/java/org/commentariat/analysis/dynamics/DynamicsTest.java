package org.commentariat.analysis.dynamics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.analysis.dynamics.Mixing.Cell;
import org.commentariat.analysis.dynamics.Mixing.Clustering;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.stance.Relation;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.HumanCode;
import org.junit.jupiter.api.Test;

class DynamicsTest {

  @Test
  void linksThatSayNothingAreLeftOutAndCounted() {
    Dynamics dynamics =
        new Conversation()
            .turn("1", "t", "Ann", null, "a")
            .turn("2", "t", "Ann", "1", "a") // to oneself
            .turn("3", "t", "Ben", "gone", "b") // to a placeholder
            .silent("4", "Cid", "1")
            .turn("5", "t", "Dan", "4", "a") // to a comment without words
            .abstained("6", "Eve", "1")
            .turn("7", "t", "Fay", "6", "b") // to one too unclear to judge
            .turn("8", "t", "Gil", "1", "b")
            .dynamics();
    assertThat(dynamics.links()).isEqualTo(new LinkUse(7, 1, 1, 2, 2, 1));
    assertThat(dynamics.all().exchanges()).isEqualTo(1);
    assertThat(dynamics.all().turns()).isEqualTo(2);
  }

  /** Four of "a" answer one of "b", one of "b" and "c" answers one of "a", one of none answers. */
  private static Conversation small() {
    return new Conversation()
        .turn("1", "t", "Ann", null, "b")
        .turn("2", "t", "Ben", "1", "a")
        .turn("3", "t", "Cid", "1", "a")
        .turn("4", "t", "Dan", "1", "a")
        .turn("5", "t", "Eve", "1", "a")
        .turn("6", "t", "Fay", "2", "b c")
        .turn("7", "t", "Gil", "6", "");
  }

  @Test
  void cellsCountRepliesUnderEveryCodeOfBothEnds() {
    Mixing mixing = small().dynamics().all();
    assertThat(mixing.cells())
        .hasSize(16)
        .filteredOn(cell -> cell.replies() > 0)
        .extracting(Cell::parent, Cell::reply, Cell::replies)
        .containsExactly(
            tuple("a", "b", 1),
            tuple("a", "c", 1),
            tuple("b", "a", 4),
            tuple("b", "none", 1),
            tuple("c", "none", 1));
    Cell answered = mixing.cells().get(4); // to b by a: of the 5 replies to b
    assertThat(((Estimate) answered.share()).value()).isEqualTo(0.8);
    assertThat(((Estimate) answered.share()).n()).isEqualTo(5);
  }

  @Test
  void aRatioIsRepliesOverThoseByChance() {
    Cell cell = small().dynamics().all().cells().get(4);
    double expected = ((PointEstimate) cell.expected()).value();
    assertThat(((PointEstimate) cell.ratio()).value()).isCloseTo(4 / expected, within(1e-5));
    assertThat(expected).isBetween(0.5, 4.0);
  }

  @Test
  void assortativityIsThatOfHoldingTheCode() {
    CodeMixing code = small().dynamics().all().codes().get(0);
    // R: igraph::assortativity_nominal(graph_from_edgelist(cbind(c(2,3,4,5,6,7), c(1,1,1,1,2,6))),
    //    c(1,2,2,2,2,1,1), directed = TRUE)
    assertThat(((PointEstimate) code.assortativity().value()).value()).isEqualTo(-0.363636);
    assertThat(code.corrected())
        .isEqualTo(new Undefined("there are no human codings that may correct it"));
  }

  @Test
  void exposureIsTheShareOfTheOpposingSideAmongRepliesReceivedAndWritten() {
    Mixing mixing = small().dynamics().all();
    assertThat(mixing.exposures())
        .extracting(Exposure::code, Exposure::direction, Exposure::replies, e -> value(e))
        .containsExactly(
            tuple("a", Direction.RECEIVED, 1, 1.0),
            tuple("a", Direction.WRITTEN, 4, 1.0),
            tuple("b", Direction.RECEIVED, 5, 0.8),
            tuple("b", Direction.WRITTEN, 1, 1.0));
    assertThat(mixing.exposures().get(0).opposing()).containsExactly("b");
  }

  private static double value(Exposure exposure) {
    return exposure.share() instanceof Estimate estimate ? estimate.value() : 1;
  }

  @Test
  void fewThreadsAreNotTakenForASampleOfThreads() {
    assertThat(small().dynamics().all().clustering()).isEqualTo(Clustering.COMMENTERS);
    Conversation many = new Conversation();
    for (int thread = 0; thread < 10; thread++) {
      many.turn("p" + thread, "t" + thread, "Ann", null, "a");
      many.turn("r" + thread, "t" + thread, "Ben", "p" + thread, "b");
    }
    assertThat(many.dynamics().all().clustering()).isEqualTo(Clustering.THREADS);
  }

  @Test
  void certainLinksStandBesideAll() {
    assertThat(small().dynamics().certain()).isNull();
    CertainMixing certain =
        requireNonNull(small().uncertain("8", "Hal", "1", "b").dynamics().certain());
    assertThat(certain.exchanges()).isEqualTo(6);
    Mixing all = small().dynamics().all();
    assertThat(certain.codes().get(0).assortativity())
        .isEqualTo(all.codes().get(0).assortativity());
    assertThat(certain.exposures())
        .extracting(CertainMixing.Exposure::replies, CertainMixing.Exposure::share)
        .containsExactlyElementsOf(
            all.exposures().stream().map(e -> tuple(e.replies(), e.share())).toList());
  }

  @Test
  void relationsAreCountedByWhatIsAnsweredAndByPairing() {
    Relations relations =
        new Conversation()
            .turn("1", "t", "Ann", null, "a")
            .relating("2", "Ben", "1", "b", Relation.DISAGREE)
            .relating("3", "Cid", "1", "a", Relation.AGREE)
            .relating("4", "Dan", "2", "a", Relation.DISAGREE)
            .relating("5", "Eve", "1", "c", Relation.OTHER)
            .turn("6", "t", "Fay", "1", "a") // of which nothing is told
            .dynamics()
            .relations();
    assertThat(requireNonNull(relations.all()).replies()).isEqualTo(4);
    assertThat(relations.byParent())
        .extracting(Relations.Row::group, Relations.Row::replies)
        .containsExactly(tuple("a", 3), tuple("b", 1), tuple("c", 0), tuple("none", 0));
    assertThat(relations.byPairing())
        .extracting(Relations.Row::group, Relations.Row::replies)
        .containsExactly(tuple("same_side", 1), tuple("opposed", 2), tuple("other", 1));
    assertThat(relations.byPairing().get(1).shares().get(1).replies()).isEqualTo(2);
    assertThat(small().dynamics().relations().all()).isNull();
  }

  @Test
  void aCommentOfBothSidesStandsOnNeither() {
    Sides sides = Conversation.SIDES;
    assertThat(sides.opposing("b")).containsExactly("a");
    assertThat(sides.opposing("c")).isEmpty();
    Relations relations =
        new Conversation()
            .turn("1", "t", "Ann", null, "a b")
            .relating("2", "Ben", "1", "a", Relation.OTHER)
            .dynamics()
            .relations();
    assertThat(relations.byPairing()).extracting(Relations.Row::replies).containsExactly(0, 0, 1);
  }

  @Test
  void withoutRepliesAllIsUndefinedForAReason() {
    Dynamics dynamics = new Conversation().turn("1", "t", "Ann", null, "a").dynamics();
    assertThat(dynamics.links().links()).isZero();
    assertThat(dynamics.all().codes().get(0).assortativity().value())
        .isEqualTo(new Undefined("there are no ties"));
    assertThat(dynamics.all().cells()).allMatch(cell -> cell.test() instanceof Undefined);
    assertThat(dynamics.certain()).isNull();
    assertThat(new Conversation().dynamics().all().exchanges()).isZero();
  }

  @Test
  void aCodeThatAllHoldDoesNotMix() {
    CodeMixing code =
        new Conversation()
            .turn("1", "t", "Ann", null, "a")
            .turn("2", "t", "Ben", "1", "a")
            .turn("3", "t", "Cid", "2", "a")
            .dynamics()
            .all()
            .codes()
            .get(0);
    assertThat(code.assortativity().value())
        .isEqualTo(new Undefined("all ties are from and to one label"));
    assertThat(code.test()).isInstanceOf(Undefined.class);
  }

  @Test
  void whereRepliesPayNoHeedToCodesFiveOfAHundredTestsReject() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(11L);
    int runs = 300;
    int codes = 0;
    int cells = 0;
    int tested = 0;
    for (int run = 0; run < runs; run++) {
      Mixing mixing = conversations(random, 12, false).dynamics().all();
      codes += p(mixing.codes().get(0)) <= 0.05 ? 1 : 0;
      for (Cell cell : mixing.cells()) {
        if (cell.test() instanceof TestResult test) {
          tested++;
          cells += test.p() <= 0.05 ? 1 : 0;
        }
      }
    }
    assertThat(codes / (double) runs).isBetween(0.01, 0.09); // .05 ± 3 standard errors
    // a p that is twice the smaller tail of counts is rather too large
    assertThat(cells / (double) tested).isBetween(0.01, 0.06);
  }

  private static double p(CodeMixing code) {
    return ((TestResult) code.test()).p();
  }

  @Test
  void opponentsWhoSeekEachOtherAreFound() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(12L);
    Mixing mixing = conversations(random, 40, true).dynamics().all();
    assertThat(p(mixing.codes().get(0))).isEqualTo(0.01); // the least of 199 permutations
    Exposure received = mixing.exposures().get(0);
    assertThat(((Estimate) received.share()).interval().low())
        .isGreaterThan(((PointEstimate) received.expected()).value());
    assertThat(((Estimate) mixing.codes().get(0).assortativity().interval()).interval().high())
        .isNegative();
  }

  /** Threads of 30 turns by people who keep to their side; opponents may seek each other. */
  private static Conversation conversations(
      UniformRandomProvider random, int threads, boolean opposed) {
    Conversation conversation = new Conversation();
    for (int thread = 0; thread < threads; thread++) {
      String[] codes = new String[30];
      String[] sides = new String[12];
      for (int person = 0; person < sides.length; person++) {
        sides[person] = random.nextBoolean() ? "a" : random.nextBoolean() ? "b" : "b c";
      }
      for (int turn = 0; turn < codes.length; turn++) {
        int person = turn % sides.length;
        codes[turn] = random.nextDouble() < 0.8 ? sides[person] : "";
        int parent = turn == 0 ? -1 : random.nextInt(turn);
        for (int tries = 0; opposed && turn > 0 && tries < 2; tries++) {
          boolean other = codes[turn].equals("a") != codes[parent].equals("a");
          parent = other ? parent : random.nextInt(turn);
        }
        conversation.turn(
            thread + "-" + turn,
            "t" + thread,
            thread + " " + person,
            parent < 0 ? null : thread + "-" + parent,
            codes[turn]);
      }
    }
    return conversation;
  }

  @Test
  void codingsTakeTheMachinesErrorsOut() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(13L);
    Conversation conversation = new Conversation();
    for (int thread = 0; thread < 120; thread++) {
      boolean before = false;
      for (int turn = 0; turn < 20; turn++) { // a chain in which like answers like
        boolean follows = turn > 0 && random.nextDouble() < 0.6;
        boolean holds = follows ? before : random.nextBoolean();
        boolean seen = random.nextDouble() < (holds ? 0.8 : 0.1);
        HumanCode human = new HumanCode(holds ? 1 : 0, 0.25);
        conversation.coded(
            thread + "-" + turn,
            "t" + thread,
            thread + " " + turn,
            turn == 0 ? null : thread + "-" + (turn - 1),
            seen ? "a" : "b",
            turn % 4 == 0 ? Map.of("a", human, "b", new HumanCode(holds ? 0 : 1, 0.25)) : Map.of());
        before = holds;
      }
    }
    Mixing mixing = conversation.dynamics().all();
    CodeMixing code = mixing.codes().get(0);
    assertThat(((PointEstimate) code.assortativity().value()).value()).isBetween(0.2, 0.4);
    Estimate corrected = (Estimate) code.corrected();
    assertThat(corrected.interval().contains(0.6)).isTrue();
    assertThat(corrected.value()).isCloseTo(0.6, within(0.1));
    // of the replies to "a" those by "b": half of the 40 % that are of any mind
    Exposure received = mixing.exposures().get(0);
    assertThat(((Estimate) received.corrected()).interval().contains(0.2)).isTrue();
    assertThat(((Estimate) received.share()).value()).isGreaterThan(0.25);
  }

  @Test
  void aChainOfManyThousandRepliesIsNoTrouble() {
    Conversation conversation = new Conversation();
    int length = 100_000;
    for (int i = 0; i < length; i++) { // children before their parents
      conversation.turn(
          "c" + i,
          "t",
          "p" + i % 5000,
          i == length - 1 ? null : "c" + (i + 1),
          i % 2 == 0 ? "a" : "");
    }
    Mixing mixing = conversation.dynamics().all();
    assertThat(mixing.exchanges()).isEqualTo(length - 1);
    assertThat(((PointEstimate) mixing.codes().get(0).assortativity().value()).value())
        .isCloseTo(-1, within(1e-6));
  }
}
