package org.commentariat.report.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.time.Event;
import org.commentariat.analysis.time.OverTime;
import org.commentariat.analysis.time.Period;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;

/**
 * The share of one code over time: a mark with its interval for each period, and the smoothed share
 * as a line in a band, which ends where it is undefined and begins anew after it. Events are
 * upright lines with the numbers by which the text names them.
 *
 * @param time with at least one period
 * @param code index of the code in the codebook, from 0
 * @param top upper end of the axis of shares, the same for all codes, in percent
 */
public record TimeChart(OverTime time, int code, int top) {
  private static final int HEIGHT = 260;

  /** Labels on the axis of time. */
  private static final int LABELS = 4;

  /** The end of the axis for these codes: a round number that holds all intervals, in percent. */
  public static int top(OverTime time) {
    double highest = 0;
    for (Period period : time.periods()) {
      for (Period.CodeShare share : period.codes()) {
        highest = Math.max(highest, Math.max(high(share.share()), high(share.smoothed())));
      }
    }
    double most = 100 * highest;
    return List.of(5, 10, 25, 50).stream().filter(round -> round >= most).findFirst().orElse(100);
  }

  private static double high(Measure measure) {
    return measure instanceof Estimate estimate ? estimate.interval().high() : 0;
  }

  /**
   * The picture.
   *
   * @param id unique in the page; letters, digits and hyphens
   * @param label of the code
   * @param events those that are shown, in the order of their numbers
   */
  public Chart of(String id, String label, List<Event> events) {
    List<Object> layers = new ArrayList<>(List.of(band(), curve(), intervals(), marks()));
    if (!events.isEmpty()) {
      layers.add(eventLines(events));
      layers.add(eventNumbers(events));
    }
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("kind", "plot");
    spec.put("data", Map.of());
    spec.put("mapping", Map.of());
    spec.put("ggsize", Map.of("width", IntervalChart.WIDTH, "height", HEIGHT));
    spec.put("layers", layers);
    spec.put("scales", scales());
    spec.put("theme", IntervalChart.theme());
    spec.put("guides", Map.of());
    String caption =
        "“"
            + label
            + "” over time: share of each period’s comments (dots, with intervals) and the smoothed"
            + " share (line, with a band). Where there is no line, too few comments are near."
            + (events.isEmpty() ? "" : " Dashed lines: events, by their numbers.");
    return new Chart(id, Svg.of(spec, id, label + " over time", description(caption)), caption);
  }

  private String description(String caption) {
    StringBuilder text = new StringBuilder(caption);
    for (Period period : time.periods()) {
      if (period.codes().get(code).share() instanceof Estimate share) {
        text.append(' ')
            .append(period.label())
            .append(' ')
            .append(Figures.share(share))
            .append(';');
      }
    }
    return text.toString();
  }

  private Map<String, Object> band() {
    return Map.of(
        "geom",
        "ribbon",
        "data",
        columns(true),
        "mapping",
        Map.of("x", "day", "ymin", "low", "ymax", "high", "group", "piece"),
        "fill",
        IntervalChart.BLUE,
        "alpha",
        0.2,
        "size",
        0,
        "tooltips",
        "none");
  }

  private Map<String, Object> curve() {
    return Map.of(
        "geom",
        "line",
        "data",
        columns(true),
        "mapping",
        Map.of("x", "day", "y", "share", "group", "piece"),
        "color",
        IntervalChart.BLUE,
        "size",
        1.2);
  }

  private Map<String, Object> intervals() {
    return Map.of(
        "geom",
        "segment",
        "data",
        columns(false),
        "mapping",
        Map.of("x", "day", "xend", "day", "y", "low", "yend", "high"),
        "color",
        IntervalChart.GREY,
        "size",
        0.5);
  }

  private Map<String, Object> marks() {
    return Map.of(
        "geom",
        "point",
        "data",
        columns(false),
        "mapping",
        Map.of("x", "day", "y", "share"),
        "color",
        IntervalChart.BLUE,
        "size",
        2.4);
  }

  /** One row a period with an estimate; pieces are numbered anew after each without one. */
  private Map<String, Object> columns(boolean smoothed) {
    List<Object> day = new ArrayList<>();
    List<Object> share = new ArrayList<>();
    List<Object> low = new ArrayList<>();
    List<Object> high = new ArrayList<>();
    List<Object> piece = new ArrayList<>();
    int number = 0;
    for (Period period : time.periods()) {
      Period.CodeShare one = period.codes().get(code);
      if ((smoothed ? one.smoothed() : one.share()) instanceof Estimate estimate) {
        day.add(middle(period));
        share.add(100 * estimate.value());
        low.add(100 * estimate.interval().low());
        high.add(100 * estimate.interval().high());
        piece.add("piece " + number);
      } else {
        number++;
      }
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("day", day);
    columns.put("share", share);
    columns.put("low", low);
    columns.put("high", high);
    columns.put("piece", piece);
    return columns;
  }

  private Map<String, Object> eventLines(List<Event> events) {
    return Map.of(
        "geom",
        "vline",
        "data",
        Map.of("day", events.stream().map(event -> days(event.time())).toList()),
        "mapping",
        Map.of("xintercept", "day"),
        "color",
        IntervalChart.VERMILION,
        "linetype",
        "dashed",
        "size",
        0.8);
  }

  private Map<String, Object> eventNumbers(List<Event> events) {
    List<Object> numbers = new ArrayList<>();
    List<Object> heights = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      numbers.add(Integer.toString(i + 1));
      heights.add((double) top);
    }
    return Map.of(
        "geom",
        "text",
        "data",
        Map.of(
            "day", events.stream().map(event -> days(event.time())).toList(),
            "height", heights,
            "number", numbers),
        "mapping",
        Map.of("x", "day", "y", "height", "label", "number"),
        "hjust",
        -0.4,
        "vjust",
        1.0);
  }

  private List<Object> scales() {
    List<Period> periods = time.periods();
    int step = Math.max(1, (periods.size() + LABELS - 1) / LABELS);
    List<Object> days = new ArrayList<>();
    List<Object> labels = new ArrayList<>();
    for (int i = (periods.size() - 1) % step / 2; i < periods.size(); i += step) {
      days.add(middle(periods.get(i)));
      labels.add(periods.get(i).label());
    }
    Map<String, Object> x = new LinkedHashMap<>();
    x.put("aesthetic", "x");
    x.put("name", "");
    x.put("breaks", days);
    x.put("labels", labels);
    x.put("limits", List.of(0.0, days(periods.get(periods.size() - 1).end())));
    Map<String, Object> y = new LinkedHashMap<>();
    y.put("aesthetic", "y");
    y.put("name", "");
    y.put("breaks", List.of(0.0, top / 2.0, (double) top));
    y.put("labels", List.of("0", Figures.decimal(top / 2.0, top % 2), top + "%"));
    y.put("limits", List.of(0.0, (double) top));
    return List.of(x, y);
  }

  private double middle(Period period) {
    return (days(period.start()) + days(period.end())) / 2;
  }

  private double days(Instant instant) {
    return Duration.between(time.periods().get(0).start(), instant).toMinutes() / 1440.0;
  }
}
