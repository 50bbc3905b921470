package org.commentariat.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.commentariat.analysis.InventedCorpus.post;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.commentariat.analysis.InventedCorpus.Post;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.TestResult;
import org.junit.jupiter.api.Test;

class ReplyTestsTest {

  /** Two threads in which trams and buses answer each other in turn; cars are held by nobody. */
  private static final Findings FINDINGS = corpus().findings();

  private static InventedCorpus corpus() {
    InventedCorpus corpus =
        new InventedCorpus()
            .codes(
                new CodeEntry("for_trams", "For trams", "Wants trams.", "for_buses"),
                new CodeEntry("for_buses", "For buses", "Wants buses."),
                new CodeEntry("for_cars", "For cars", "Wants cars."));
    for (String thread : List.of("a", "b")) {
      List<Post> posts = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String code = i % 2 == 0 || (thread.equals("b") && i % 3 == 0) ? "for_trams" : "for_buses";
        String parent = i % 5 == 0 ? null : thread + (i - 1);
        posts.add(post(thread + i, thread + "P" + i, parent, "Words " + i, code));
      }
      corpus.thread(thread, "Line " + thread, null, posts.toArray(Post[]::new));
    }
    return corpus;
  }

  private static TestList.Entry entry(String id) {
    return FINDINGS.tests().entries().stream()
        .filter(entry -> entry.hypothesis().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void testsOfToneOfDifferencesAndOfRepliesStandInOneList() {
    // tone: 3 codes; two articles and two depths in 3 codes; 16 cells, 3 codes, 4 exposures
    assertThat(FINDINGS.tests().entries())
        .extracting(entry -> entry.hypothesis().id().split(":", 2)[0])
        .containsOnly("tone", "differences", "dynamics")
        .hasSize(3 + 6 + 23);
    assertThat(FINDINGS.tests().separate())
        .extracting(SeparateFamily::family)
        .allMatch(family -> family.startsWith("Words"));
  }

  @Test
  void whoeverReadsTheListCanAdjustItAgain() {
    SortedMap<String, Double> p = new TreeMap<>();
    for (TestList.Entry entry : FINDINGS.tests().entries()) {
      if (entry.hypothesis().outcome() instanceof TestResult test) {
        p.put(entry.hypothesis().id(), test.p());
      }
    }
    assertThat(p).hasSize(FINDINGS.tests().tests());
    MultipleTests.holm(p)
        .forEach(
            (id, adjusted) ->
                assertThat(FINDINGS.tests().adjusted(id)).isCloseTo(adjusted, within(1e-6)));
  }

  @Test
  void aPairOfCodesIsMeasuredAgainstChance() {
    TestList.Entry entry = entry("dynamics:cell:for_trams:for_buses");
    assertThat(entry.hypothesis().words())
        .isEqualTo(
            "Replies to comments that hold “For trams” hold “For buses” as often as by chance.");
    Estimate effect = (Estimate) entry.hypothesis().effect();
    double ratio =
        FINDINGS.dynamics().all().cells().get(1).ratio() instanceof PointEstimate found
            ? found.value()
            : Double.NaN;
    assertThat(effect.value()).isCloseTo(ratio, within(1e-5)).isGreaterThan(1);
    assertThat(effect.interval().low()).isLessThan(ratio);
    assertThat(entry("dynamics:cell:none:for_cars").hypothesis().words())
        .isEqualTo("Replies to comments that hold no code hold “For cars” as often as by chance.");
  }

  @Test
  void theOpposingSideIsMeasuredAgainstChance() {
    Estimate effect = (Estimate) entry("dynamics:opposing:written:for_buses").hypothesis().effect();
    var exposure = FINDINGS.dynamics().all().exposures().get(3);
    double chance = ((PointEstimate) exposure.expected()).value();
    assertThat(effect.value())
        .isCloseTo(((Estimate) exposure.share()).value() / chance, within(1e-5));
  }

  @Test
  void articlesAndDepthsAreNamedInWords() {
    assertThat(entry("differences:article:a:for_trams").hypothesis())
        .satisfies(
            found -> {
              assertThat(found.words())
                  .isEqualTo(
                      "The share of “For trams” is the same under “Line a” as under all others.");
              assertThat(found.measure()).isEqualTo("difference of shares");
              assertThat(((Estimate) found.effect()).value()).isEqualTo(-0.166667); // 15/30 − 20/30
            });
    assertThat(entry("differences:depth:replies:for_cars").hypothesis().words())
        .isEqualTo(
            "The share of “For cars” is the same among replies as among comments on the article.");
  }

  @Test
  void withoutRepliesThereIsNothingToTest() {
    Findings alone =
        new InventedCorpus()
            .thread("t", null, null, post("1", "Ann", null, "Trams!", "for_trams"))
            .findings();
    assertThat(alone.tests().entries())
        .noneMatch(entry -> entry.hypothesis().id().startsWith("dynamics"));
  }
}
