package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.Shares;
import org.commentariat.analysis.Tone;
import org.commentariat.analysis.robustness.VariantShares;
import org.commentariat.report.page.IntervalChart.Series;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;

/**
 * A drawing and the sentence that says what it shows. Its numbers are those of the table beside it.
 *
 * @param id unique in a report: lower-case letters, digits and hyphens
 * @param svg one {@code svg} element, safe to stand in a page
 * @param caption for everybody
 */
public record Chart(String id, String svg, String caption) {
  /** Key of the row of all comments; no code has it. */
  private static final String ALL = "";

  public Chart {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("not an id of a chart: \"" + id + "\"");
    }
  }

  /** Name of its file: {@code shares.svg} for {@code chart-shares}. */
  public String fileName() {
    return id.replaceFirst("^chart-", "") + ".svg";
  }

  /** The drawing as a file of its own. */
  public String file() {
    return Svg.standAlone(svg);
  }

  /** Shares of each code by comment and by commenter; empty when no share is defined. */
  public static Optional<Chart> ofShares(Findings findings) {
    Map<String, Estimate> byComment = new HashMap<>();
    Map<String, Estimate> byCommenter = new HashMap<>();
    Map<String, String> rows = new LinkedHashMap<>();
    for (Shares.Row row : findings.shares().rows()) {
      rows.put(row.code(), findings.label(row.code()));
      put(byComment, row.code(), row.best());
      put(byCommenter, row.code(), row.byCommenter());
    }
    String caption =
        "Share of comments (circles) and of known commenters (squares) that hold each code; lines"
            + " are "
            + Figures.level(findings.level())
            + " intervals. Uncorrected machine labels.";
    return drawn(
        "chart-shares",
        "Shares by code",
        caption,
        new IntervalChart(
            rows,
            List.of(
                new Series("comments", IntervalChart.BLUE, byComment),
                new Series("commenters", IntervalChart.VERMILION, byCommenter))));
  }

  /** Shares of each tone among the comments of each code; empty when no share is defined. */
  public static Optional<Chart> ofTone(Findings findings) {
    List<String> colours = List.of(IntervalChart.VERMILION, IntervalChart.GREY, IntervalChart.BLUE);
    List<Series> series = new ArrayList<>();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(ALL, "All judged comments");
    findings.tone().codes().forEach(code -> rows.put(code.code(), findings.label(code.code())));
    for (String tone : Tone.TONES) {
      Map<String, Estimate> shares = new HashMap<>();
      put(shares, ALL, shareOf(tone, findings.tone().tones()));
      for (Tone.CodeTone code : findings.tone().codes()) {
        put(shares, code.code(), shareOf(tone, code.present()));
      }
      series.add(new Series(tone, colours.get(series.size()), shares));
    }
    String caption =
        "Share of negative (circles), neutral (squares) and positive (triangles) comments among"
            + " all judged comments and among those that hold each code; lines are "
            + Figures.level(findings.level())
            + " intervals.";
    return drawn("chart-tone", "Tone by code", caption, new IntervalChart(rows, series));
  }

  /**
   * Shares of each code under other choices; empty when no share is defined, and for more codes
   * than there are shapes to tell apart.
   */
  public static Optional<Chart> ofVariants(Findings findings) {
    List<String> colours = List.of(IntervalChart.VERMILION, IntervalChart.GREY, IntervalChart.BLUE);
    if (findings.codes().size() > colours.size()) {
      return Optional.empty();
    }
    Map<String, String> rows = new LinkedHashMap<>();
    for (VariantShares variant : findings.robustness().variants()) {
      if (variant.shares().stream().anyMatch(each -> each.share() instanceof Estimate)) {
        rows.put(variant.variant().name(), variant.variant().label());
      }
    }
    List<String> names = distinct(findings.codes());
    List<Series> series = new ArrayList<>();
    for (CodeEntry code : findings.codes()) {
      Map<String, Estimate> shares = new HashMap<>();
      for (VariantShares variant : findings.robustness().variants()) {
        put(shares, variant.variant().name(), variant.share(code.id()));
      }
      series.add(new Series(names.get(series.size()), colours.get(series.size()), shares));
    }
    String caption =
        "Share of comments that hold each code, as reported and under other choices; lines are "
            + Figures.level(findings.level())
            + " intervals. Uncorrected machine labels.";
    return drawn(
        "chart-variants", "Shares under other choices", caption, new IntervalChart(rows, series));
  }

  /** Labels for a legend; ids where two labels look alike. */
  private static List<String> distinct(List<CodeEntry> codes) {
    List<String> labels =
        codes.stream().map(code -> IntervalChart.shortened(code.label())).toList();
    return Set.copyOf(labels).size() == labels.size()
        ? labels
        : codes.stream().map(CodeEntry::id).toList();
  }

  private static Measure shareOf(String tone, List<Tone.ToneShare> shares) {
    return shares.stream()
        .filter(share -> share.tone().equals(tone))
        .map(Tone.ToneShare::share)
        .findFirst()
        .orElseThrow();
  }

  private static void put(Map<String, Estimate> shares, String row, Measure measure) {
    if (measure instanceof Estimate estimate) {
      shares.put(row, estimate);
    }
  }

  /**
   * Marks with their intervals; empty when there is none.
   *
   * @param id unique in the page; letters, digits and hyphens
   */
  public static Optional<Chart> drawn(
      String id, String title, String caption, IntervalChart chart) {
    if (chart.series().stream().allMatch(series -> series.shares().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Chart(id, chart.svg(id, title, description(caption, chart)), caption));
  }

  private static String description(String caption, IntervalChart chart) {
    StringBuilder text = new StringBuilder(caption);
    for (Map.Entry<String, String> row : chart.rows().entrySet()) {
      text.append(' ').append(row.getValue()).append(':');
      for (Series series : chart.series()) {
        Estimate share = series.shares().get(row.getKey());
        text.append(' ')
            .append(series.name())
            .append(' ')
            .append(share == null ? "undefined" : chart.axis().words(share))
            .append(';');
      }
    }
    return text.toString();
  }
}
