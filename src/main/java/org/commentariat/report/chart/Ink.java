package org.commentariat.report.chart;

import java.util.List;
import java.util.Map;
import org.commentariat.report.page.Svg;

/** What all pictures draw with: colours told apart by all kinds of colour vision. */
final class Ink {
  /** Okabe and Ito 2008, Color Universal Design. */
  static final String VERMILION = "#d55e00";

  static final String BLUE = "#0072b2";
  static final String GREEN = "#009e73";
  static final String GREY = "#7a7a7a";

  private static final int LONGEST = 20; // Lets-Plot would cut longer ones itself

  private Ink() {}

  /** Which name has which colour or shape. */
  static Map<String, Object> scale(String aesthetic, List<String> names, List<?> values) {
    return Map.of(
        "aesthetic", aesthetic, "name", "", "discrete", true, "limits", names, "values", values);
  }

  /** The beginning of a long name; the table beside the picture has the whole. */
  static String shortened(String text) {
    String name = Svg.printable(text);
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
