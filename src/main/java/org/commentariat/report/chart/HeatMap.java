package org.commentariat.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.report.page.Svg;

/**
 * Ratios of rows by columns as tinted tiles with the number printed on each: the farther a ratio is
 * from 1, the stronger the tint, vermilion above and blue below. The tints let the page show
 * through, so that its ink can be read on them, dark or light.
 *
 * @param rows names of the rows, from top to bottom
 * @param columns names of the columns, from left to right
 * @param rowTitle what the rows are
 * @param columnTitle what the columns are
 * @param tiles those that have a number
 */
public record HeatMap(
    List<String> rows,
    List<String> columns,
    String rowTitle,
    String columnTitle,
    List<Tile> tiles) {
  private static final int WIDTH = 460;
  private static final int TILE = 52;

  /** More columns than this have no room for numbers. */
  public static final int COLUMNS = 7;

  /** A ratio of this much, or one over it, has the strongest tint. */
  private static final double STRONGEST = 4;

  private static final double OPACITY = 0.6;

  /**
   * One tile.
   *
   * @param row position in the rows
   * @param column position in the columns
   * @param ratio 0 or more
   * @param text what is printed on it
   */
  public record Tile(int row, int column, double ratio, String text) {}

  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    tiles = List.copyOf(tiles);
  }

  /** The picture as one {@code svg} element. */
  public String svg(String id, String title, String description) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", data());
    spec.put("mapping", Map.of("x", "x", "y", "y"));
    spec.put("ggsize", Map.of("width", WIDTH, "height", 120 + TILE * rows.size()));
    spec.put("layers", List.of(tinted(), texts()));
    spec.put(
        "scales",
        List.of(
            axis("x", columnTitle, columns, 1),
            axis("y", rowTitle, rows, -1),
            identity("fill"),
            identity("alpha")));
    spec.put("theme", theme());
    return Svg.of(spec, id, title, description);
  }

  private Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("x", tiles.stream().map(tile -> (double) tile.column()).toList());
    data.put("y", tiles.stream().map(tile -> (double) -tile.row()).toList());
    data.put(
        "colour", tiles.stream().map(tile -> tile.ratio() > 1 ? Ink.VERMILION : Ink.BLUE).toList());
    data.put("tint", tiles.stream().map(tile -> tint(tile.ratio())).toList());
    data.put("text", tiles.stream().map(tile -> Svg.printable(tile.text())).toList());
    return data;
  }

  /** From 0 at a ratio of 1 to the strongest. */
  static double tint(double ratio) {
    double distance = Math.min(1, Math.abs(Math.log(ratio)) / Math.log(STRONGEST));
    return Math.rint(100 * OPACITY * distance) / 100;
  }

  private static Map<String, Object> tinted() {
    return Map.of(
        "geom",
        "tile",
        "mapping",
        Map.of("fill", "colour", "alpha", "tint"),
        "color",
        Ink.GREY,
        "size",
        0.4,
        "show_legend",
        false,
        "tooltips",
        "none");
  }

  private static Map<String, Object> texts() {
    return Map.of("geom", "text", "mapping", Map.of("label", "text"), "show_legend", false);
  }

  private static Map<String, Object> axis(
      String aesthetic, String title, List<String> names, int direction) {
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      places.add((double) direction * i);
    }
    double last = direction * (names.size() - 1);
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("aesthetic", aesthetic);
    axis.put("name", title);
    axis.put("breaks", places);
    axis.put("labels", names.stream().map(Ink::shortened).toList());
    axis.put("limits", List.of(Math.min(0, last) - 0.5, Math.max(0, last) + 0.5));
    axis.put("expand", List.of(0.0, 0.0));
    return axis;
  }

  private static Map<String, Object> identity(String aesthetic) {
    return Map.of("aesthetic", aesthetic, "scale_mapper_kind", "identity", "guide", "none");
  }

  private static Map<String, Object> theme() {
    Map<String, Object> blank = Map.of("name", "blank", "blank", true);
    return Map.of(
        "name",
        "minimal",
        "plot_background",
        blank,
        "panel_grid",
        blank,
        "axis_ticks",
        blank,
        "legend_position",
        "none");
  }
}
