package org.commentariat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.InventedCorpus;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Findings FINDINGS = InventedCorpus.small().findings();

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void drawingTwiceGivesEqualBytes() {
    assertThat(Chart.ofTone(FINDINGS)).isEqualTo(Chart.ofTone(FINDINGS));
  }

  @Test
  void idsAreUniqueOnThePage() {
    String both =
        Chart.ofShares(FINDINGS).orElseThrow().svg() + Chart.ofTone(FINDINGS).orElseThrow().svg();
    assertThat(found(" id=\"[^\"]+\"", both)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theTextAlternativeHasEveryNumberOfTheDrawing() {
    String svg = Chart.ofShares(FINDINGS).orElseThrow().svg();
    assertThat(svg).contains("role=\"img\"").contains("aria-labelledby=\"chart-shares-title");
    assertThat(svg).contains("For trams: comments 42.9% (10.0% to 83.6%); commenters 50.0%");
  }

  @Test
  void everyShareHasAMark() {
    String svg = Chart.ofShares(FINDINGS).orElseThrow().svg();
    // four rows: a circle for comments and a square for commenters each, and one of each as key
    assertThat(found("<circle ", svg)).hasSize(5);
    assertThat(found("<text class=\"axis-text-y\"[^>]*>[^<]+", svg)).hasSize(4);
  }

  @Test
  void theDrawingTakesInkAndTypeFromThePage() {
    String svg = Chart.ofShares(FINDINGS).orElseThrow().svg();
    assertThat(svg).doesNotContain("<style").contains("viewBox=\"0 0 400");
    assertThat(svg).doesNotContain("rgb(255,255,255)");
  }
}
