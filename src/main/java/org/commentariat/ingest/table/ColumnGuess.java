package org.commentariat.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Guesses which column tells what: the names propose, the first rows may object. */
final class ColumnGuess {

  /** Names of ids that say of themselves that they are the comment's. */
  private static final int TELLING_IDS = 3;

  /** Names of titles that say of themselves that they are the article's. */
  private static final int TELLING_TITLES = 7;

  private final List<String> columns;
  private final List<Row> sample;
  private final Map<Field, String> found;

  private ColumnGuess(ColumnMap given, List<String> columns, List<Row> sample) {
    this.columns = columns;
    this.sample = sample;
    this.found = new EnumMap<>(Field.class);
    this.found.putAll(given.columns());
  }

  /**
   * Completes what is given.
   *
   * @param given columns by name, all of them there
   * @param sample the first rows
   */
  static ColumnMap complete(ColumnMap given, List<String> columns, List<Row> sample) {
    ColumnGuess guess = new ColumnGuess(given, columns, sample);
    for (Field field : Field.values()) {
      if (!guess.found.containsKey(field)) {
        guess.look(field);
      }
    }
    return new ColumnMap(guess.found);
  }

  /**
   * Whether columns with these names look like those of comments: words, and who, when or which.
   */
  static boolean isOfComments(Collection<String> columns) {
    return isNamed(Field.TEXT, columns)
        && (isNamed(Field.ID, columns)
            || isNamed(Field.AUTHOR, columns)
            || isNamed(Field.TIME, columns)
            || isNamed(Field.PARENT, columns)
            || isNamed(Field.THREAD, columns));
  }

  /** Whether one of the columns is called as the field is. */
  static boolean isNamed(Field field, Collection<String> columns) {
    return columns.stream().anyMatch(column -> field.rank(column) >= 0);
  }

  private void look(Field field) {
    if (field == Field.HTML && found.containsKey(Field.TEXT)) {
      return;
    }
    columns.stream()
        .filter(column -> field.rank(column) >= 0 && !found.containsValue(column))
        .sorted(Comparator.comparingInt(field::rank))
        .filter(column -> fits(field, column))
        .findFirst()
        .ifPresent(column -> found.put(field, column));
  }

  private boolean fits(Field field, String column) {
    return switch (field) {
      case TEXT -> share(column, value -> !value.matches("[-\\d.,:/ ]*")) >= 0.5;
      case HTML, QUOTED, AUTHOR -> true;
      case ID -> field.rank(column) < TELLING_IDS || distinct(column) >= leastDistinct(column);
      case PARENT -> found.containsKey(Field.ID);
      case RULE, CONFIDENCE -> found.containsKey(Field.PARENT);
      case THREAD -> !column.matches("(?i).*(?:url|link)$") || distinct(column) <= 0.5;
      case TITLE ->
          found.containsKey(Field.THREAD)
              ? isOfThread(column)
              : distinct(column) <= 0.5 || field.rank(column) < TELLING_TITLES;
      case DECLARED ->
          (found.containsKey(Field.THREAD) || found.containsKey(Field.TITLE))
              && share(column, value -> value.matches("\\d{1,9}")) == 1
              && isOfThread(column);
      case TIME -> fitsTime(column);
      case STATE -> share(column, value -> States.ofWord(value) != null) >= 0.5;
      case DELETED, SPAM, APPROVED -> share(column, value -> States.flag(value) != null) == 1;
    };
  }

  /** Ids differ, but for double entries; an id of the post is often the same for all comments. */
  private double leastDistinct(String column) {
    return column.matches("(?i).*post.*") ? 0.95 : sample.size() < 10 ? 0 : 0.5;
  }

  private boolean fitsTime(String column) {
    Times times = new Times();
    values(column).forEach(times::learn);
    return share(column, value -> Times.needsOrder(value) || times.parse(value) != null) >= 0.5;
  }

  /** Whether all rows of one thread say the same. */
  private boolean isOfThread(String column) {
    String thread = found.getOrDefault(Field.THREAD, found.get(Field.TITLE));
    Map<String, String> said = new HashMap<>();
    for (Row row : sample) {
      String key = row.cell(thread);
      String value = row.cell(column);
      if (key != null && value != null && !value.equals(said.getOrDefault(key, value))) {
        return false;
      }
      if (key != null && value != null) {
        said.put(key, value);
      }
    }
    return true;
  }

  private double share(String column, Predicate<String> test) {
    List<String> values = values(column);
    return values.isEmpty() ? 1 : (double) values.stream().filter(test).count() / values.size();
  }

  private double distinct(String column) {
    List<String> values = values(column);
    Set<String> different = new HashSet<>(values);
    return values.isEmpty() ? 1 : (double) different.size() / values.size();
  }

  private List<String> values(String column) {
    List<String> values = new ArrayList<>();
    for (Row row : sample) {
      @Nullable String value = row.cell(column);
      if (value != null && !value.isBlank() && !Ids.isNone(value)) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
