package org.commentariat.coding.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.Design;
import org.commentariat.coding.Design.Allocation;
import org.commentariat.coding.Design.Criterion;
import org.commentariat.coding.InventedSample;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.Stratum;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleDrawTest {
  private static final List<CommentThread> THREADS =
      List.of(
          InventedSample.thread("large", 60),
          InventedSample.thread("small", 6),
          InventedSample.thread("tiny", 1));

  private static CodingSample draw(Design design) throws InvalidDesign {
    return draw(design, THREADS, null);
  }

  private static CodingSample draw(
      Design design, List<CommentThread> threads, @Nullable MachineCodes codes)
      throws InvalidDesign {
    return new SampleDraw(SamplingFrame.of(threads), codes, UnaryOperator.identity())
        .draw(design, InventedSample.codebook());
  }

  private static Design by(Allocation allocation, int size, Criterion... criteria) {
    SortedSet<Criterion> strata = new TreeSet<>(List.of(criteria));
    return new Design(size, List.of("anna", "ben"), 4, strata, allocation, 3);
  }

  private static Map<String, Integer> drawn(CodingSample sample) {
    Map<String, Integer> drawn = new TreeMap<>();
    sample.strata().forEach(stratum -> drawn.put(stratum.name(), stratum.drawn()));
    return drawn;
  }

  @Test
  void aSimpleSampleHasOneStratumAndOneProbability() throws InvalidDesign {
    CodingSample sample = draw(InventedSample.design(20, 20, "anna"));
    assertThat(sample.strata()).containsExactly(new Stratum("all", 67, 20));
    assertThat(sample.comments())
        .hasSize(20)
        .allSatisfy(c -> assertThat(c.inclusionProbability()).isEqualTo(20 / 67.0))
        .extracting(SampledComment::commentId)
        .doesNotHaveDuplicates();
  }

  @Test
  void strataAreServedInProportionButNeverWithFewerThanTwo() throws InvalidDesign {
    CodingSample sample = draw(by(Allocation.PROPORTIONAL, 20, Criterion.ARTICLE));
    assertThat(drawn(sample)).isEqualTo(Map.of("large", 17, "small", 2, "tiny", 1));
    for (SampledComment comment : sample.comments()) {
      assertThat(comment.stratum()).isEqualTo(comment.threadId());
    }
    assertThat(sample.comments())
        .filteredOn(c -> c.stratum().equals("small"))
        .allSatisfy(c -> assertThat(c.inclusionProbability()).isEqualTo(2 / 6.0));
  }

  @Test
  void equalAllocationTakesWhatSmallStrataCannotGiveFromTheLarge() throws InvalidDesign {
    CodingSample sample = draw(by(Allocation.EQUAL, 21, Criterion.ARTICLE));
    assertThat(drawn(sample)).isEqualTo(Map.of("large", 14, "small", 6, "tiny", 1));
  }

  @Test
  void strataByCodeAreTheCodesTogether() throws InvalidDesign {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (int i = 1; i <= 60; i++) {
      SortedSet<String> codes = new TreeSet<>();
      if (i <= 10) {
        codes.addAll(List.of("for_cars", "for_buses"));
      }
      verdicts.put("large-" + i, new Verdict(codes, i > 50));
    }
    CodingSample sample =
        draw(
            by(Allocation.EQUAL, 12, Criterion.CODE),
            THREADS.subList(0, 1),
            MachineCodes.of(verdicts));
    assertThat(drawn(sample)).isEqualTo(Map.of("for_buses+for_cars", 4, "none", 4, "abstained", 4));
    CodingSample both =
        draw(
            by(Allocation.EQUAL, 12, Criterion.CODE, Criterion.ARTICLE),
            THREADS.subList(0, 1),
            MachineCodes.of(verdicts));
    assertThat(drawn(both)).containsKey("large / for_buses+for_cars");
  }

  @Test
  void aCommentWithoutAJudgmentIsNamed() {
    assertThatThrownBy(() -> draw(by(Allocation.EQUAL, 12, Criterion.CODE)))
        .isInstanceOf(InvalidDesign.class)
        .hasMessageContaining("comment large-1 has no judgment");
  }

  @Test
  void moreCommentsOrStrataThanThereAreIsRefused() {
    assertThatThrownBy(() -> draw(InventedSample.design(68, 0, "anna")))
        .hasMessage("68 comments cannot be drawn: there are 67 with words of their own");
    assertThatThrownBy(() -> draw(by(Allocation.EQUAL, 4, Criterion.ARTICLE)))
        .hasMessageContaining("3 strata need at least 5 comments");
  }

  @Test
  void theOverlapIsForAllAndTheRestIsDealtOutEvenly() throws InvalidDesign {
    CodingSample sample = draw(InventedSample.design(21, 6, "anna", "ben", "carla"));
    Map<List<String>, Integer> given = new HashMap<>();
    sample.comments().forEach(c -> given.merge(c.coders(), 1, Integer::sum));
    assertThat(given)
        .isEqualTo(
            Map.of(
                List.of("anna", "ben", "carla"), 6,
                List.of("anna"), 5,
                List.of("ben"), 5,
                List.of("carla"), 5));
    assertThat(sample.overlapProbability(sample.comments().get(0)))
        .isCloseTo(6 / 67.0, within(1e-12));
  }

  @Test
  void neitherTheOrderOfFilesNorARepetitionChangesTheSample() throws InvalidDesign {
    Design design = by(Allocation.PROPORTIONAL, 20, Criterion.ARTICLE);
    List<CommentThread> reversed = new ArrayList<>(THREADS);
    Collections.reverse(reversed);
    assertThat(draw(design)).isEqualTo(draw(design)).isEqualTo(draw(design, reversed, null));
  }

  @Test
  void everyCommentIsDrawnAsOftenAsItsProbabilitySays() throws InvalidDesign {
    Map<String, Integer> drawn = new HashMap<>();
    Map<String, Integer> overlapping = new HashMap<>();
    int runs = 1200;
    for (int seed = 0; seed < runs; seed++) {
      Design design =
          new Design(
              9,
              List.of("anna", "ben"),
              3,
              new TreeSet<>(List.of(Criterion.ARTICLE)),
              Allocation.EQUAL,
              seed);
      CodingSample sample =
          draw(
              design, List.of(InventedSample.thread("a", 12), InventedSample.thread("b", 5)), null);
      for (SampledComment comment : sample.comments()) {
        drawn.merge(comment.commentId(), 1, Integer::sum);
        if (comment.coders().size() == 2) {
          overlapping.merge(comment.commentId(), 1, Integer::sum);
        }
      }
    }
    // the standard error of a share of 1,200 runs is below .0145
    for (int i = 1; i <= 12; i++) {
      assertThat(drawn.getOrDefault("a-" + i, 0) / (double) runs)
          .isCloseTo(5 / 12.0, within(0.058));
      assertThat(overlapping.getOrDefault("a-" + i, 0) / (double) runs)
          .isCloseTo(5 / 36.0, within(0.058));
    }
    for (int i = 1; i <= 5; i++) {
      assertThat(drawn.getOrDefault("b-" + i, 0) / (double) runs).isCloseTo(4 / 5.0, within(0.058));
    }
  }
}
