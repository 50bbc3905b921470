package org.commentariat.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Note;
import org.jspecify.annotations.Nullable;

/** Reads a table twice: a sample to learn what its columns tell, then all of it. */
final class TableIntake {

  /** Rows by which columns are judged. */
  private static final int SAMPLE = 1000;

  /** Signs in these rows; the first row counts whatever its length. */
  private static final long SAMPLED_SIGNS = 16 << 20;

  /** Columns that a message names. */
  private static final int LISTED = 30;

  /** Signs in a cell, on average, from which on a column may well hold words of comments. */
  private static final int OF_WORDS = 10;

  private final Rows.Table table;
  private final ColumnMap given;
  private final Intake intake;
  private final List<Row> sample = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private boolean sampledAll;

  private TableIntake(Rows.Table table, ColumnMap given, Intake intake) {
    this.table = table;
    this.given = given;
    this.intake = intake;
  }

  /**
   * Hands over the comments of a table.
   *
   * @param given the columns that the user named
   */
  static void read(Rows.Table table, ColumnMap given, Intake intake) throws IOException {
    TableIntake reading = new TableIntake(table, given, intake);
    reading.takeSample();
    ColumnMap known = reading.named();
    if (known == null) {
      return;
    }
    ColumnMap map = ColumnGuess.complete(known, List.copyOf(reading.columns), reading.sample);
    if (map.column(Field.TEXT) == null && map.column(Field.HTML) == null) {
      reading.askForText(map);
      return;
    }
    reading.tellGuess(map);
    TableComments comments = new TableComments(reading.withMarkup(map), intake);
    reading.learnTimes(map.column(Field.TIME), comments.times());
    reading.sample.forEach(comments::learn);
    try (Rows rows = table.open(intake)) {
      Row row;
      while ((row = rows.next()) != null) {
        comments.state(row);
      }
    }
    comments.enterNotes();
  }

  private void takeSample() throws IOException {
    try (Rows rows = table.open(new Unheard())) {
      columns.addAll(rows.columns());
      long signs = 0;
      while (!sampledAll && sample.size() < SAMPLE && signs < SAMPLED_SIGNS) {
        Row row = rows.next();
        sampledAll = row == null;
        if (row != null) {
          columns.addAll(row.cells().keySet());
          sample.add(row);
          signs += signs(row);
        }
      }
    }
  }

  private static long signs(Row row) {
    return row.cells().values().stream().mapToLong(String::length).sum()
        + row.nested().stream().mapToLong(TableIntake::signs).sum();
  }

  /** What is given, by the names of columns; null where one is not there. */
  private @Nullable ColumnMap named() {
    Map<Field, String> named = new EnumMap<>(Field.class);
    List<String> inOrder = List.copyOf(columns);
    for (Map.Entry<Field, String> entry : given.columns().entrySet()) {
      String column = entry.getValue();
      if (!columns.contains(column) && column.matches("\\d{1,4}")) {
        int number = Integer.parseInt(column);
        column = number >= 1 && number <= inOrder.size() ? inOrder.get(number - 1) : column;
      }
      if (!columns.contains(column)) {
        intake.reject(
            "whole file",
            "the column \""
                + column
                + "\" that is given for "
                + entry.getKey().key()
                + " is not there; there are: "
                + listed(columns));
        return null;
      }
      named.put(entry.getKey(), column);
    }
    return new ColumnMap(named);
  }

  private void askForText(ColumnMap map) {
    if (columns.isEmpty()) {
      return; // an empty table, or damaged from the beginning
    }
    String longest =
        columns.stream()
            .filter(column -> !map.columns().containsValue(column))
            .filter(column -> meanLength(column) >= OF_WORDS)
            .max(Comparator.comparingDouble(this::meanLength))
            .orElse("COLUMN");
    intake.reject(
        "whole file",
        "a column with the words of the comments was expected; there are: "
            + listed(columns)
            + ". Say which it is, e.g. --map \"text="
            + longest
            + "\"");
  }

  /** The names, or the first of a great many. */
  private static String listed(Collection<String> names) {
    String first = names.stream().limit(LISTED).collect(Collectors.joining(", "));
    return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
  }

  private double meanLength(String column) {
    return sample.stream()
        .mapToInt(
            row -> {
              String cell = row.cell(column);
              return cell == null ? 0 : cell.length();
            })
        .average()
        .orElse(0);
  }

  private void tellGuess(ColumnMap map) {
    Map<Field, String> guessed = new EnumMap<>(Field.class);
    guessed.putAll(map.columns());
    given.columns().keySet().forEach(guessed::remove);
    if (guessed.isEmpty()) {
      return;
    }
    List<String> unread =
        columns.stream().filter(column -> !map.columns().containsValue(column)).toList();
    intake.note(
        Note.Kind.GUESS,
        "whole file",
        guessed.size(),
        "guessed what the columns tell: --map \""
            + new ColumnMap(guessed)
            + "\""
            + (unread.isEmpty() ? "" : "; not read: " + listed(unread)));
  }

  /** With the text as HTML, where the sample shows tags. */
  private ColumnMap withMarkup(ColumnMap map) {
    String text = map.column(Field.TEXT);
    if (text == null || map.column(Field.QUOTED) != null) {
      return map;
    }
    long marked = sample.stream().filter(row -> TableComments.hasTags(row.cell(text))).count();
    if (marked * 10 < sample.size() || marked == 0) {
      return map;
    }
    intake.note(
        Note.Kind.GUESS,
        "whole file",
        "the column \""
            + text
            + "\" was read as HTML: "
            + marked
            + " of its first "
            + sample.size()
            + " cells have tags");
    Map<Field, String> marking = new EnumMap<>(map.columns());
    marking.remove(Field.TEXT);
    marking.put(Field.HTML, text);
    return new ColumnMap(marking);
  }

  /** Finds out the order of day and month; reads the whole table where the sample does not say. */
  private void learnTimes(@Nullable String column, Times times) throws IOException {
    boolean needed = false;
    for (Row row : sample) {
      String value = row.cell(column);
      if (value != null) {
        times.learn(value);
        needed |= Times.needsOrder(value);
      }
    }
    if (!needed || times.isOrderKnown() || sampledAll) {
      return;
    }
    try (Rows rows = table.open(new Unheard())) {
      Row row;
      while (!times.isOrderKnown() && (row = rows.next()) != null) {
        String value = row.cell(column);
        if (value != null) {
          times.learn(value);
        }
      }
    }
  }
}
