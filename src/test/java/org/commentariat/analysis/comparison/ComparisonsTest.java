package org.commentariat.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.annotation.Sentiment;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final List<String> CODES = List.of("trams", "buses");
  private final List<LabelledComment> comments = new ArrayList<>();

  private void add(
      String thread, int n, int holding, int depth, @Nullable String time, int authors) {
    for (int i = 0; i < n; i++) {
      TreeSet<String> codes = new TreeSet<>();
      if (i < holding) {
        codes.add("trams");
      }
      comments.add(
          new LabelledComment(
              thread,
              thread + i % authors,
              true,
              depth,
              time == null ? null : Instant.parse(time),
              codes,
              Sentiment.Label.NEUTRAL,
              null));
    }
  }

  private Comparisons compared(@Nullable LocalDate divide) {
    return Comparisons.of(comments, CODES, false, null, divide, 0.95);
  }

  /** In outlets, each given as {@code thread=outlet}. */
  private Comparisons placed(String... places) {
    TreeMap<String, String> byThread = new TreeMap<>();
    for (String place : places) {
      byThread.put(place.split("=", 2)[0], place.split("=", 2)[1]);
    }
    return Comparisons.of(comments, CODES, false, new Outlets(byThread, 1), null, 0.95);
  }

  private static List<GroupPair> outlets(Comparisons comparisons) {
    return comparisons.pairs().stream().filter(pair -> pair.kind() == Kind.OUTLET).toList();
  }

  private static List<String> outletsLeftOut(Comparisons comparisons) {
    return comparisons.leftOut().stream()
        .filter(each -> each.kind() == Kind.OUTLET)
        .map(each -> each.why().reason())
        .toList();
  }

  private static CodeDifference first(Comparisons comparisons) {
    return comparisons.pairs().get(0).codes().get(0);
  }

  @Test
  void ofTwoArticlesOneIsComparedWithTheOther() {
    add("a", 40, 30, 0, null, 40);
    add("b", 40, 10, 0, null, 40);
    Comparisons comparisons = compared(null);
    assertThat(comparisons.pairs()).hasSize(1);
    assertThat(comparisons.articles()).isEqualTo(2);
    Estimate difference = (Estimate) first(comparisons).naive();
    assertThat(difference.value()).isEqualTo(0.5);
    assertThat(difference.interval().low()).isPositive();
    assertThat(first(comparisons).corrected()).isInstanceOf(Undefined.class);
  }

  @Test
  void articlesPeriodsAndDepthsAreEachTestedInEveryCode() {
    add("a", 40, 24, 0, "2014-07-30T23:59:59Z", 40);
    add("b", 40, 12, 1, "2014-07-31T00:00:00Z", 40);
    Comparisons comparisons = compared(LocalDate.parse("2014-07-31"));
    assertThat(comparisons.pairs())
        .extracting(GroupPair::kind)
        .containsExactly(Kind.ARTICLE, Kind.PERIOD, Kind.DEPTH);
    assertThat(comparisons.pairs())
        .flatExtracting(GroupPair::codes)
        .extracting(CodeDifference::test)
        .hasSize(6)
        .allMatch(test -> test instanceof TestResult);
    assertThat(comparisons.pairs().get(1).testId("trams"))
        .isEqualTo("differences:period:2014-07-31:trams");
    GroupPair period = comparisons.pairs().get(1);
    assertThat(period.first()).isEqualTo("2014-07-31");
    assertThat(period.firstComments()).isEqualTo(40);
    assertThat(((Estimate) period.codes().get(0).naive()).value()).isEqualTo(-0.3);
  }

  @Test
  void ofTwoOutletsOneIsComparedWithTheOtherAndUnplacedArticlesAreInNeither() {
    add("a", 20, 20, 0, null, 20);
    add("b", 20, 10, 0, null, 20);
    add("c", 20, 0, 0, null, 20);
    add("d", 90, 90, 0, null, 90);
    Comparisons comparisons = placed("a=Gazette", "b=Gazette", "c=Herald");
    assertThat(outlets(comparisons)).hasSize(1);
    GroupPair pair = outlets(comparisons).get(0);
    assertThat(pair.first()).isEqualTo("Gazette");
    assertThat(pair.second()).isEqualTo("Herald");
    assertThat(pair.firstComments()).isEqualTo(40);
    assertThat(pair.secondComments()).isEqualTo(20);
    assertThat(pair.clustering()).isEqualTo(Clustering.AUTHOR);
    assertThat(((Estimate) pair.codes().get(0).naive()).value()).isEqualTo(0.75);
    assertThat(pair.testId("trams")).isEqualTo("differences:outlet:Gazette:trams");
    assertThat(outletsLeftOut(comparisons))
        .containsExactly(
            "the table has no outlet of 1 of 4 articles with comments",
            "1 row of the table could not be used");
  }

  @Test
  void outletsOfManyThreadsAreClusteredByThreadAndNeedTenOfThem() {
    for (int i = 0; i < 30; i++) {
      add("t" + i, 4, 1, 0, null, 4);
    }
    List<String> places = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      places.add("t" + i + "=" + (i < 12 ? "Gazette" : i < 25 ? "Herald" : "Courier"));
    }
    Comparisons comparisons = placed(places.toArray(String[]::new));
    assertThat(outlets(comparisons))
        .extracting(GroupPair::first)
        .containsExactly("Herald", "Gazette");
    assertThat(outlets(comparisons)).extracting(GroupPair::second).containsOnly("others");
    assertThat(outlets(comparisons))
        .extracting(GroupPair::clustering)
        .containsOnly(Clustering.THREAD);
    assertThat(outletsLeftOut(comparisons))
        .startsWith("1 of 3 have comments in fewer than 10 threads");
  }

  @Test
  void atMostTenOutletsAreComparedAndOneAloneWithNone() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      add("t" + i, 10 + i, 5, 0, null, 10);
      places.add("t" + i + "=Outlet " + i);
    }
    Comparisons comparisons = placed(places.toArray(String[]::new));
    assertThat(outlets(comparisons)).hasSize(10).extracting(GroupPair::first).contains("Outlet 11");
    assertThat(outletsLeftOut(comparisons))
        .startsWith("of 12 large enough only the 10 largest are");
    assertThat(outletsLeftOut(placed("t0=Gazette", "t1=Gazette")))
        .startsWith("there is one at most");
  }

  @Test
  void twoLoudAuthorsAreNoDifferenceBetweenArticles() {
    add("a", 40, 40, 0, null, 2);
    add("b", 40, 20, 0, null, 40);
    add("c", 40, 20, 0, null, 40);
    Comparisons comparisons = compared(null);
    assertThat(comparisons.pairs()).extracting(GroupPair::first).containsExactly("b", "c");
    assertThat(comparisons.pairs())
        .extracting(GroupPair::clustering)
        .containsOnly(Clustering.AUTHOR);
    assertThat(comparisons.leftOut().get(0).why().reason())
        .isEqualTo("1 of 3 have comments by fewer than 10 authors");
  }

  @Test
  void atMostTenArticlesAreComparedAndTheLargestFirst() {
    for (int i = 0; i < 14; i++) {
      add("t" + i, 10 + i, 5, 0, null, 10);
    }
    add("small", 90, 5, 0, null, 9);
    Comparisons comparisons = compared(null);
    assertThat(comparisons.articles()).isEqualTo(14);
    assertThat(comparisons.pairs()).hasSize(10);
    assertThat(comparisons.pairs().get(0).first()).isEqualTo("t13");
    assertThat(comparisons.pairs()).extracting(GroupPair::first).doesNotContain("t0", "small");
  }

  @Test
  void manyThreadsAreTheClustersOfDepths() {
    for (int i = 0; i < 25; i++) {
      add("t" + i, 3, 1, 0, null, 3);
      add("t" + i, 3, 2, 1, null, 3);
    }
    GroupPair depths = compared(null).pairs().get(0);
    assertThat(depths.kind()).isEqualTo(Kind.DEPTH);
    assertThat(depths.clustering()).isEqualTo(Clustering.THREAD);
    assertThat(((Estimate) depths.codes().get(0).naive()).value()).isEqualTo(0.333333);
  }

  @Test
  void anArticleOfFortyCommentsWithoutTheCodeIsNoStrikingDifference() {
    add("small", 40, 0, 0, null, 40);
    add("large", 4000, 440, 0, null, 4000);
    double p = ((TestResult) first(compared(null)).test()).p();
    // fisher.test(rbind(c(0, 40), c(440, 3560)))$p.value is .02 in R
    assertThat(p).isBetween(0.01, 0.06);
  }

  @Test
  void whatCannotBeComparedIsListedWithItsReason() {
    add("a", 12, 6, 0, null, 6);
    Comparisons comparisons = compared(LocalDate.parse("2014-07-31"));
    assertThat(comparisons.pairs()).isEmpty();
    assertThat(comparisons.leftOut())
        .extracting(each -> each.kind() + ": " + each.why().reason())
        .containsExactly(
            "ARTICLE: there is one at most",
            "OUTLET: the input does not say where an article appeared",
            "PERIOD: one group has comments of 0 authors, the other of 0, and each needs 10",
            "DEPTH: one group has comments of 0 authors, the other of 6, and each needs 10");
    comments.clear();
    assertThat(compared(null).pairs()).isEmpty();
  }
}
