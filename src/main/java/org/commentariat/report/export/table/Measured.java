package org.commentariat.report.export.table;

import java.util.List;
import java.util.function.Function;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/** Columns for measures and tests: their numbers, or the reason why there are none. */
final class Measured {
  private Measured() {}

  /** A measure with its interval, the number of observations, and why it is undefined. */
  static <T> List<Column<T>> measure(String name, String label, Function<T, Measure> measure) {
    return List.of(
        Column.number(name, label, row -> of(measure.apply(row), Estimate::value)),
        Column.number(
            name + "_low",
            label + ": lower bound of the interval",
            row -> of(measure.apply(row), estimate -> estimate.interval().low())),
        Column.number(
            name + "_high",
            label + ": upper bound of the interval",
            row -> of(measure.apply(row), estimate -> estimate.interval().high())),
        Column.count(
            name + "_n",
            label + ": number of observations",
            row -> of(measure.apply(row), Estimate::n)),
        Column.line(
            name + "_undefined",
            label + ": why there is none",
            row -> measure.apply(row) instanceof Undefined undefined ? undefined.reason() : null));
  }

  /** How a test was made, its numbers, and why it is undefined. */
  static <T> List<Column<T>> test(String label, Function<T, TestOutcome> test) {
    return List.of(
        Column.line(
            "method", label + ": method", row -> result(test, row, r -> r.method().label())),
        Column.number(
            "statistic", label + ": statistic", row -> result(test, row, r -> r.statistic())),
        Column.number(
            "degrees_of_freedom",
            label + ": degrees of freedom",
            row -> result(test, row, r -> r.degreesOfFreedom())),
        Column.unit("p", label + ": p, not adjusted", row -> result(test, row, TestResult::p)),
        Column.count(
            "n", label + ": number of observations", row -> result(test, row, TestResult::n)),
        Column.line(
            "undefined",
            label + ": why there is none",
            row -> test.apply(row) instanceof Undefined undefined ? undefined.reason() : null));
  }

  private static <R> @Nullable R of(Measure measure, Function<Estimate, R> part) {
    return measure instanceof Estimate estimate ? part.apply(estimate) : null;
  }

  private static <T, R> @Nullable R result(
      Function<T, TestOutcome> test, T row, Function<TestResult, @Nullable R> part) {
    return test.apply(row) instanceof TestResult result ? part.apply(result) : null;
  }

  /** One list of several. */
  static <T> List<Column<T>> columns(List<List<Column<T>>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
