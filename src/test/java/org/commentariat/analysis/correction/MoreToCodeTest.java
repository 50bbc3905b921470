package org.commentariat.analysis.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.annotation.Sentiment;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.correction.CorrectedShare;
import org.junit.jupiter.api.Test;

class MoreToCodeTest {
  private static final double MARGIN = 0.05;
  private static final int CODED = 100;
  private static final int RUNS = 20;

  /** Two comments an author; a quarter holds the code, the machine errs in one of five. */
  private record One(String thread, String author, boolean machine, boolean human) {

    LabelledComment labelled(boolean coded, double probability) {
      SortedSet<String> codes = new TreeSet<>(machine ? List.of("x") : List.of());
      TreeMap<String, Double> shares = new TreeMap<>();
      shares.put("x", human ? 1.0 : 0.0);
      return new LabelledComment(
          thread,
          author,
          true,
          0,
          null,
          codes,
          Sentiment.Label.NEUTRAL,
          coded ? new HumanLabel(shares, true, null, probability) : null);
    }
  }

  /** In random order: one thread of 300 comments and four of 75. */
  private static List<One> comments(UniformRandomProvider random) {
    List<One> all = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      boolean human = random.nextDouble() < 0.25;
      boolean machine = human != random.nextDouble() < 0.2;
      all.add(new One(i < 300 ? "large" : "t" + i / 75, "a" + i / 2, machine, human));
    }
    ListSampler.shuffle(random, all);
    return all;
  }

  private static double halfWidth(List<LabelledComment> comments) {
    Estimate share =
        (Estimate)
            CorrectedShare.of(
                    comments.stream().map(one -> one.item("x", Clustering.AUTHOR, 1)).toList(),
                    0.95)
                .corrected();
    return (share.interval().high() - share.interval().low()) / 2;
  }

  /** The first so many coded, as a simple random sample. */
  private static List<LabelledComment> random(List<One> all, int coded) {
    List<LabelledComment> labelled = new ArrayList<>();
    for (One one : all) {
      labelled.add(one.labelled(labelled.size() < coded, (double) coded / all.size()));
    }
    return labelled;
  }

  /** The first {@value #CODED}, and so many more of one thread, or all of it. */
  private static List<LabelledComment> inOneThread(List<One> all, int more, String thread) {
    int size = (int) all.stream().filter(one -> one.thread.equals(thread)).count();
    int before = (int) all.stream().limit(CODED).filter(one -> one.thread.equals(thread)).count();
    int after = Math.min(size, before + more);
    List<LabelledComment> labelled = new ArrayList<>();
    int coded = 0;
    for (One one : all) {
      boolean inside = one.thread.equals(thread);
      boolean is = inside ? coded < after : labelled.size() < CODED;
      coded += inside && is ? 1 : 0;
      labelled.add(
          one.labelled(
              is,
              inside ? (double) after / size : (double) (CODED - before) / (all.size() - size)));
    }
    return labelled;
  }

  @Test
  void asManyMoreAtRandomReachTheMarginAndAsManyInOneThreadDoNot() {
    UniformRandomProvider source = RandomSource.XO_SHI_RO_256_PP.create(31L);
    double atRandom = 0;
    double inOneThread = 0;
    for (int run = 0; run < RUNS; run++) {
      List<One> all = comments(source);
      MoreToCode more = MoreToCode.of(random(all, CODED), "x", Clustering.AUTHOR, MARGIN, 0.95);
      assertThat(more.thread()).isNotNull();
      int needed = (int) ((PointEstimate) more.codings()).value();
      atRandom += halfWidth(random(all, CODED + needed)) / RUNS;
      inOneThread += halfWidth(inOneThread(all, needed, "large")) / RUNS;
    }
    assertThat(atRandom).isCloseTo(MARGIN, within(0.003));
    assertThat(inOneThread).isGreaterThan(MARGIN + 0.005);
  }
}
