package org.commentariat.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.analysis.Figures;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/** Figures as cells of one table; remembers why some of them are undefined, to say it below. */
final class Cells {
  private static final int DECIMALS = 3;
  private static final String NONE = "–";

  private final SortedMap<String, SortedSet<String>> undefined = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> without = new TreeMap<>();

  /**
   * A coefficient with its interval.
   *
   * @param name of the figure, for the note
   */
  String of(Coefficient coefficient, String name) {
    if (coefficient.value() instanceof PointEstimate estimate) {
      return decimal(estimate.value()) + " " + interval(coefficient.interval(), name);
    }
    return none(coefficient.value(), name);
  }

  /** A share with its interval. */
  String of(Measure measure, String name) {
    if (measure instanceof Estimate estimate) {
      return decimal(estimate.value()) + " " + interval(measure, name);
    }
    remember(undefined, ((Undefined) measure).reason(), name);
    return NONE;
  }

  String of(PointMeasure measure, String name) {
    return measure instanceof PointEstimate estimate
        ? decimal(estimate.value())
        : none(measure, name);
  }

  /** The reasons, a sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    undefined.forEach(
        (reason, names) ->
            notes.add("Undefined, because " + reason + ": " + String.join("; ", names) + "."));
    without.forEach(
        (reason, names) ->
            notes.add("No interval, because " + reason + ": " + String.join("; ", names) + "."));
    return notes;
  }

  private String interval(Measure measure, String name) {
    if (measure instanceof Estimate estimate) {
      Interval interval = estimate.interval();
      return "[" + decimal(interval.low()) + ", " + decimal(interval.high()) + "]";
    }
    remember(without, ((Undefined) measure).reason(), name);
    return "[" + NONE + "]";
  }

  private String none(PointMeasure measure, String name) {
    if (measure instanceof Undefined reason) {
      remember(undefined, reason.reason(), name);
    }
    return NONE;
  }

  private static void remember(
      SortedMap<String, SortedSet<String>> notes, String reason, String name) {
    notes.computeIfAbsent(reason, r -> new TreeSet<>()).add(name);
  }

  private static String decimal(double value) {
    return Figures.decimal(value, DECIMALS);
  }
}
