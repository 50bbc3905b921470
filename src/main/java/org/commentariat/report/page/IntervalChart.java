package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Figures;
import org.commentariat.statistics.Estimate;

/**
 * Shares, or differences of shares, as marks with their intervals as lines: one row a thing, one
 * mark a series. Drawn by Lets-Plot from its plain specification. Series differ in shape and in
 * place, not in colour alone.
 *
 * @param rows labels by key, from top to bottom
 * @param series what each row has a share of
 * @param axis from where to where
 */
public record IntervalChart(Map<String, String> rows, List<Series> series, Axis axis) {
  /** Drawn narrow, so that its letters can still be read on a telephone. */
  static final int WIDTH = 400;

  /** Circle, square and triangle, filled: the numbers by which R and Lets-Plot know them. */
  private static final List<Integer> SHAPES = List.of(19, 15, 17);

  /** Vermilion, grey and blue, told apart by all kinds of colour vision (Okabe and Ito 2008). */
  public static final String VERMILION = "#d55e00";

  public static final String GREY = "#7a7a7a";
  public static final String BLUE = "#0072b2";

  /**
   * One kind of mark.
   *
   * @param name for the legend
   * @param colour as {@code #rrggbb}
   * @param shares by the key of the row; a row without one is left out
   */
  public record Series(String name, String colour, Map<String, Estimate> shares) {}

  /** What is measured. */
  public enum Axis {
    SHARES,
    /** In percentage points. */
    DIFFERENCES;

    private List<Double> breaks() {
      return this == SHARES
          ? List.of(0.0, 25.0, 50.0, 75.0, 100.0)
          : List.of(-100.0, -50.0, 0.0, 50.0, 100.0);
    }

    private List<String> labels() {
      return this == SHARES
          ? List.of("0", "25", "50", "75", "100%")
          : List.of("−100", "−50", "0", "+50", "+100");
    }

    /** A measure as the page prints it. */
    String words(Estimate estimate) {
      return this == SHARES ? Figures.share(estimate) : Figures.points(estimate);
    }
  }

  public IntervalChart {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    series = List.copyOf(series);
  }

  /** Of shares. */
  public IntervalChart(Map<String, String> rows, List<Series> series) {
    this(rows, series, Axis.SHARES);
  }

  /** The picture as one {@code svg} element. */
  String svg(String id, String title, String description) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", data());
    spec.put("mapping", Map.of());
    int height = 90 + rows.size() * (14 + 16 * series.size());
    spec.put("ggsize", Map.of("width", WIDTH, "height", height));
    spec.put("layers", List.of(lines(), marks()));
    spec.put("scales", scales());
    spec.put("theme", theme());
    spec.put("guides", Map.of());
    return Svg.of(spec, id, title, description);
  }

  private Map<String, Object> data() {
    List<Object> share = new ArrayList<>();
    List<Object> low = new ArrayList<>();
    List<Object> high = new ArrayList<>();
    List<Object> place = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    List<String> keys = List.copyOf(rows.keySet());
    for (int i = 0; i < keys.size(); i++) {
      for (int j = 0; j < series.size(); j++) {
        Estimate estimate = series.get(j).shares().get(keys.get(i));
        if (estimate != null) {
          share.add(100 * estimate.value());
          low.add(100 * estimate.interval().low());
          high.add(100 * estimate.interval().high());
          place.add(-i - 0.26 * (j - (series.size() - 1) / 2.0));
          names.add(series.get(j).name());
        }
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("share", share);
    data.put("low", low);
    data.put("high", high);
    data.put("place", place);
    data.put("series", names);
    return data;
  }

  private static Map<String, Object> lines() {
    return Map.of(
        "geom",
        "segment",
        "mapping",
        Map.of("x", "low", "xend", "high", "y", "place", "yend", "place", "color", "series"),
        "size",
        0.8,
        "show_legend",
        false);
  }

  private static Map<String, Object> marks() {
    return Map.of(
        "geom",
        "point",
        "mapping",
        Map.of("x", "share", "y", "place", "color", "series", "shape", "series"),
        "size",
        3.4);
  }

  private List<Object> scales() {
    List<String> names = series.stream().map(Series::name).toList();
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      places.add((double) -i);
    }
    Map<String, Object> y = new LinkedHashMap<>();
    y.put("aesthetic", "y");
    y.put("name", "");
    y.put("breaks", places);
    y.put("labels", rows.values().stream().map(IntervalChart::shortened).toList());
    y.put("limits", List.of(0.6 - rows.size(), 0.6));
    y.put("expand", List.of(0.0, 0.0));
    Map<String, Object> x = new LinkedHashMap<>();
    x.put("aesthetic", "x");
    x.put("name", "");
    List<Double> breaks = axis.breaks();
    x.put("breaks", breaks);
    x.put("labels", axis.labels());
    x.put("limits", List.of(breaks.get(0), breaks.get(breaks.size() - 1)));
    return List.of(
        x,
        y,
        discrete("color", names, series.stream().map(Series::colour).toList()),
        discrete("shape", names, SHAPES.subList(0, series.size())));
  }

  static Map<String, Object> discrete(String aesthetic, List<String> names, List<?> values) {
    return Map.of(
        "aesthetic", aesthetic, "name", "", "discrete", true, "limits", names, "values", values);
  }

  /** Of every picture in a report. */
  static Map<String, Object> theme() {
    Map<String, Object> blank = Map.of("name", "blank", "blank", true);
    Map<String, Object> theme = new LinkedHashMap<>();
    theme.put("name", "minimal");
    theme.put("legend_position", "top");
    theme.put("legend_justification", List.of(0, 0.5));
    theme.put("plot_background", blank);
    theme.put("legend_background", blank);
    theme.put("panel_grid_minor", blank);
    theme.put("panel_grid_major_y", blank);
    theme.put("panel_grid_major_x", Map.of("name", "line", "color", GREY, "size", 0.3));
    return theme;
  }

  /** The table beside the chart has the whole name. */
  static String shortened(String label) {
    String name = Svg.printable(label);
    int limit = 20; // Lets-Plot would cut longer ones itself
    return name.codePointCount(0, name.length()) <= limit
        ? name
        : name.substring(0, name.offsetByCodePoints(0, limit - 1)).strip() + "…";
  }
}
