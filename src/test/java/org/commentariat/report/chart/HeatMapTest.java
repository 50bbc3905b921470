package org.commentariat.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.commentariat.analysis.concentration.Activity.LorenzPoint;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  @Test
  void theTintIsStrongerTheFartherARatioIsFromOne() {
    assertThat(HeatMap.tint(1)).isZero();
    assertThat(HeatMap.tint(2)).isCloseTo(0.3, within(1e-9)); // half way to 4 on the scale of logs
    assertThat(HeatMap.tint(0.5)).isEqualTo(HeatMap.tint(2));
    assertThat(HeatMap.tint(4)).isCloseTo(0.6, within(1e-9));
    assertThat(HeatMap.tint(100)).isEqualTo(HeatMap.tint(0)).isEqualTo(HeatMap.tint(4));
  }

  @Test
  void everyNumberIsPrintedOnItsTileAndTheTextAlternativeIsThere() {
    HeatMap map =
        new HeatMap(
            List.of("Trams", "A name that is much too long to be shown"),
            List.of("Trams"),
            "Comment answered",
            "Reply",
            List.of(new HeatMap.Tile(0, 0, 2.25, "▲ 2.25"), new HeatMap.Tile(1, 0, 0, "0.00")));
    String svg = map.svg("chart-test", "Replies", "Trams to trams: 2.25");
    assertThat(svg)
        .contains("▲ 2.25")
        .contains("0.00")
        .contains("A name that is much…")
        .contains("<desc id=\"chart-test-text\">Trams to trams: 2.25</desc>")
        .isEqualTo(map.svg("chart-test", "Replies", "Trams to trams: 2.25"));
  }

  @Test
  void theCurveOfEqualsLiesOnTheDashedLine() {
    String svg =
        new LorenzCurve(List.of(new LorenzPoint(0, 0), new LorenzPoint(1, 1)))
            .svg("chart-curve", "Comments by commenters", "All alike.");
    assertThat(svg).contains("stroke-dasharray").contains("commenters").contains("All alike.");
  }
}
