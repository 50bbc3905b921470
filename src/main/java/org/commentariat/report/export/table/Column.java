package org.commentariat.report.export.table;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column: what it is called, what it means, and where its values come from, in one place, so that
 * no value can stand under another's name.
 *
 * @param name small letters, digits and underscores
 * @param kind of all its values
 * @param label what it means, for people
 * @param levels the only values there may be, each with its label; empty where any may be
 * @param bounds of its numbers
 * @param required whether no value may be missing
 * @param value of a row; null where it is missing
 * @param <T> what a row is made from
 */
public record Column<T>(
    String name,
    Kind kind,
    String label,
    Map<String, String> levels,
    Bounds bounds,
    boolean required,
    Function<T, @Nullable Object> value) {

  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a name of a column: " + name);
    }
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  private static <T> Column<T> plain(
      String name, Kind kind, String label, Bounds bounds, Function<T, @Nullable Object> value) {
    return new Column<>(name, kind, label, Map.of(), bounds, false, value);
  }

  /** Words on one line: every run of line breaks, tabs and the like becomes a space. */
  public static <T> Column<T> line(String name, String label, Function<T, @Nullable String> value) {
    return plain(
        name,
        Kind.TEXT,
        label,
        Bounds.NONE,
        row -> {
          String text = value.apply(row);
          return text == null ? null : text.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]+", " ");
        });
  }

  /** Words as they are, line breaks too. */
  public static <T> Column<T> verbatim(
      String name, String label, Function<T, @Nullable String> value) {
    return plain(name, Kind.TEXT, label, Bounds.NONE, value::apply);
  }

  /** A number of things, 0 or more. */
  public static <T> Column<T> count(
      String name, String label, Function<T, @Nullable Number> value) {
    return plain(name, Kind.INTEGER, label, Bounds.NOT_NEGATIVE, value::apply);
  }

  /** Any number. */
  public static <T> Column<T> number(
      String name, String label, Function<T, @Nullable Double> value) {
    return plain(name, Kind.NUMBER, label, Bounds.NONE, value::apply);
  }

  /** A number in [0, 1]. */
  public static <T> Column<T> unit(String name, String label, Function<T, @Nullable Double> value) {
    return plain(name, Kind.NUMBER, label, Bounds.UNIT, value::apply);
  }

  /** Yes or no. */
  public static <T> Column<T> flag(
      String name, String label, Function<T, @Nullable Boolean> value) {
    return plain(name, Kind.FLAG, label, Bounds.NONE, value::apply);
  }

  /** A moment. */
  public static <T> Column<T> time(
      String name, String label, Function<T, @Nullable Instant> value) {
    return plain(name, Kind.TIME, label, Bounds.NONE, value::apply);
  }

  /** One of a few values, each of which has a label. */
  public static <T> Column<T> level(
      String name, String label, Map<String, String> levels, Function<T, @Nullable String> value) {
    return new Column<>(name, Kind.TEXT, label, levels, Bounds.NONE, false, value::apply);
  }

  /** The same column, without missing values. */
  public Column<T> mandatory() {
    return new Column<>(name, kind, label, levels, bounds, true, value);
  }
}
