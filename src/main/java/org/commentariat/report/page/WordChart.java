package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.words.Word;

/**
 * Words by how far they set a code apart, one a row. Filled marks are words that do so whether
 * occurrences or people are counted, hollow ones are not sure.
 *
 * @param words from top to bottom, at least one
 * @param alpha chance of a false finding, inside (0, 1)
 */
public record WordChart(List<Word> words, double alpha) {
  private static final String SURE = "beyond chance";
  private static final String UNSURE = "may be chance";

  /** Circles, filled and hollow: the numbers by which R and Lets-Plot know them. */
  private static final List<Integer> SHAPES = List.of(19, 1);

  public WordChart {
    words = List.copyOf(words);
  }

  /**
   * The picture.
   *
   * @param id unique in the page; letters, digits and hyphens
   * @param code its label
   */
  public Chart of(String id, String code) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", data());
    spec.put("mapping", Map.of());
    spec.put("ggsize", Map.of("width", IntervalChart.WIDTH, "height", 110 + 19 * words.size()));
    spec.put("layers", List.of(middle(), lines(), marks()));
    spec.put("scales", scales());
    spec.put("theme", IntervalChart.theme());
    spec.put("guides", Map.of());
    String caption =
        "Words of “"
            + code
            + "”: to the right those that are more frequent in comments that hold it, to the left"
            + " those that are less frequent (z of the log-odds ratio). Filled: beyond chance,"
            + " whether occurrences or people are counted.";
    return new Chart(id, Svg.of(spec, id, "Words of " + code, description(caption)), caption);
  }

  private String description(String caption) {
    StringBuilder text = new StringBuilder(caption);
    for (Word word : words) {
      text.append(' ')
          .append(word.word())
          .append(' ')
          .append(Figures.decimal(word.z(), 1))
          .append(word.setsApart(alpha) ? ", beyond chance;" : ";");
    }
    return text.toString();
  }

  private Map<String, Object> data() {
    List<Object> z = new ArrayList<>();
    List<Object> zero = new ArrayList<>();
    List<Object> place = new ArrayList<>();
    List<Object> sure = new ArrayList<>();
    for (Word word : words) {
      z.add(word.z());
      zero.add(0.0);
      place.add(-(double) place.size());
      sure.add(word.setsApart(alpha) ? SURE : UNSURE);
    }
    return Map.of("z", z, "zero", zero, "place", place, "sure", sure);
  }

  private static Map<String, Object> middle() {
    return Map.of("geom", "vline", "xintercept", 0.0, "color", IntervalChart.GREY, "size", 0.6);
  }

  private static Map<String, Object> lines() {
    return Map.of(
        "geom",
        "segment",
        "mapping",
        Map.of("x", "zero", "xend", "z", "y", "place", "yend", "place"),
        "color",
        IntervalChart.BLUE,
        "size",
        0.6);
  }

  private static Map<String, Object> marks() {
    return Map.of(
        "geom",
        "point",
        "mapping",
        Map.of("x", "z", "y", "place", "shape", "sure"),
        "color",
        IntervalChart.BLUE,
        "size",
        3.4);
  }

  private List<Object> scales() {
    Map<String, Object> y = new LinkedHashMap<>();
    y.put("aesthetic", "y");
    y.put("name", "");
    List<Double> places = new ArrayList<>();
    words.forEach(word -> places.add(-(double) places.size()));
    y.put("breaks", places);
    y.put("labels", words.stream().map(word -> IntervalChart.shortened(word.word())).toList());
    y.put("limits", List.of(0.4 - words.size(), 0.6));
    y.put("expand", List.of(0.0, 0.0));
    Map<String, Object> x = new LinkedHashMap<>();
    x.put("aesthetic", "x");
    x.put("name", "z");
    return List.of(x, y, IntervalChart.discrete("shape", List.of(SURE, UNSURE), SHAPES));
  }
}
