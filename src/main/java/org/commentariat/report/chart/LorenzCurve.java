package org.commentariat.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.concentration.Activity.LorenzPoint;
import org.commentariat.report.page.Svg;

/**
 * How comments add up over commenters, the least active first, beside the dashed diagonal on which
 * they would if all wrote equally many.
 *
 * @param points from (0, 0) to (1, 1)
 */
public record LorenzCurve(List<LorenzPoint> points) {
  private static final int SIZE = 400;
  private static final List<Double> BREAKS = List.of(0.0, 25.0, 50.0, 75.0, 100.0);
  private static final List<String> LABELS = List.of("0", "25", "50", "75", "100%");

  public LorenzCurve {
    points = List.copyOf(points);
  }

  /** The picture as one {@code svg} element. */
  public String svg(String id, String title, String description) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", data());
    spec.put("mapping", Map.of("x", "commenters", "y", "comments"));
    spec.put("ggsize", Map.of("width", SIZE, "height", SIZE));
    spec.put("layers", List.of(diagonal(), curve()));
    spec.put("scales", List.of(axis("x", "commenters"), axis("y", "comments")));
    spec.put("coord", Map.of("name", "fixed", "ratio", 1.0));
    Map<String, Object> blank = Map.of("name", "blank", "blank", true);
    spec.put(
        "theme", Map.of("name", "minimal", "plot_background", blank, "panel_grid_minor", blank));
    return Svg.of(spec, id, title, description);
  }

  private Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("commenters", points.stream().map(point -> 100 * point.commenters()).toList());
    data.put("comments", points.stream().map(point -> 100 * point.comments()).toList());
    return data;
  }

  private static Map<String, Object> diagonal() {
    return Map.of(
        "geom", "abline", "slope", 1.0, "intercept", 0.0, "color", Ink.GREY, "linetype", 2);
  }

  private static Map<String, Object> curve() {
    return Map.of("geom", "line", "color", Ink.VERMILION, "size", 1.4, "tooltips", "none");
  }

  private static Map<String, Object> axis(String aesthetic, String name) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("aesthetic", aesthetic);
    axis.put("name", name);
    axis.put("breaks", BREAKS);
    axis.put("labels", LABELS);
    axis.put("limits", List.of(0.0, 100.0));
    return axis;
  }
}
