package org.commentariat.report.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Figures;
import org.commentariat.evaluation.Calibration;
import org.commentariat.report.page.Svg;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.PointEstimate;

/**
 * A reliability diagram: what share of comments came true by what was foretold. On the diagonal
 * probabilities are what they claim to be (Murphy and Winkler 1977, doi:10.2307/2346866).
 */
public final class ReliabilityDiagram {
  private static final int SIZE = 400;
  private static final String INK = "#0072b2";
  private static final String GREY = "#7a7a7a";
  private static final List<Double> BREAKS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
  private static final List<String> LABELS = List.of("0", ".2", ".4", ".6", ".8", "1");

  private ReliabilityDiagram() {}

  /** Name of the file of a code's diagram. */
  public static String fileName(String code) {
    return "reliability-" + code + ".svg";
  }

  /** The picture as a file of its own. */
  public static String svg(Calibration calibration) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", data(calibration));
    spec.put("mapping", Map.of());
    spec.put("ggsize", Map.of("width", SIZE, "height", SIZE));
    spec.put("layers", List.of(diagonal(), lines(), marks()));
    spec.put("scales", List.of(scale("x", "probability"), scale("y", "observed share")));
    spec.put("theme", theme());
    spec.put("coord", Map.of("name", "fixed", "ratio", 1.0));
    return Svg.file(
        spec,
        "reliability-" + calibration.code().replace('_', '-'),
        "Reliability of " + calibration.code(),
        description(calibration));
  }

  /** What it shows, with its numbers. */
  public static String description(Calibration calibration) {
    StringBuilder text =
        new StringBuilder("Observed share by probability of " + calibration.code() + ":");
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.meanProbability() instanceof PointEstimate mean
          && bin.observedShare() instanceof Estimate share) {
        text.append(' ')
            .append(Figures.decimal(share.value(), 3))
            .append(" at ")
            .append(Figures.decimal(mean.value(), 3))
            .append(" (")
            .append(Figures.count(bin.comments(), "comment"))
            .append(");");
      }
    }
    return text.toString();
  }

  private static Map<String, Object> data(Calibration calibration) {
    List<Object> mean = new ArrayList<>();
    List<Object> share = new ArrayList<>();
    List<Object> low = new ArrayList<>();
    List<Object> high = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.meanProbability() instanceof PointEstimate probability
          && bin.observedShare() instanceof Estimate observed) {
        mean.add(probability.value());
        share.add(observed.value());
        low.add(observed.interval().low());
        high.add(observed.interval().high());
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mean", mean);
    data.put("share", share);
    data.put("low", low);
    data.put("high", high);
    return data;
  }

  private static Map<String, Object> diagonal() {
    return Map.of("geom", "abline", "slope", 1.0, "intercept", 0.0, "color", GREY, "linetype", 2);
  }

  private static Map<String, Object> lines() {
    return Map.of(
        "geom",
        "segment",
        "mapping",
        Map.of("x", "mean", "xend", "mean", "y", "low", "yend", "high"),
        "color",
        INK,
        "size",
        0.8);
  }

  private static Map<String, Object> marks() {
    return Map.of(
        "geom", "point", "mapping", Map.of("x", "mean", "y", "share"), "color", INK, "size", 3.4);
  }

  private static Map<String, Object> scale(String aesthetic, String name) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", name);
    scale.put("breaks", BREAKS);
    scale.put("labels", LABELS);
    scale.put("limits", List.of(0.0, 1.0));
    return scale;
  }

  private static Map<String, Object> theme() {
    Map<String, Object> blank = Map.of("name", "blank", "blank", true);
    return Map.of("name", "minimal", "plot_background", blank, "panel_grid_minor", blank);
  }
}
