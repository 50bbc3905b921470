package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.comparison.Outlets;
import org.commentariat.coding.Problem;
import org.commentariat.coding.sheet.SheetTable;
import org.commentariat.coding.sheet.SheetTable.Row;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;

/**
 * A table that says where articles appeared, one row a file or thread. Other columns than the two
 * are not read.
 *
 * @param table with its header
 * @param source place of the column that names files or threads, from 0
 * @param outlet place of the column that names outlets, from 0
 * @param unread what of the file could not be read at all
 */
record OutletTable(SheetTable table, int source, int outlet, List<Problem> unread) {
  private static final String SOURCE = "source";
  private static final String OUTLET = "outlet";

  /**
   * Reads a table.
   *
   * @throws Failure when it has not both columns
   */
  static OutletTable read(Path file) throws IOException {
    List<Problem> unread = new ArrayList<>();
    SheetTable table = SheetTable.read(file, unread);
    if (table == null) {
      throw Failure.badInput(String.join("\n", Problem.listed(unread)));
    }
    return new OutletTable(table, place(table, SOURCE), place(table, OUTLET), unread);
  }

  private static int place(SheetTable table, String column) {
    List<String> names =
        table.header().cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    int place = names.indexOf(column);
    if (place < 0 || place != names.lastIndexOf(column)) {
      throw Failure.badInput(
          new Problem(
                  table.name(),
                  table.header().number(),
                  column,
                  (place < 0 ? "missing" : "there twice")
                      + "; expected a header with the columns source and outlet, found "
                      + String.join(", ", table.header().cells()))
              .toString());
    }
    return place;
  }

  /** The outlets of these threads; says which rows are of no use. */
  Outlets outlets(List<CommentThread> threads, Main.Streams streams) {
    List<Problem> problems = new ArrayList<>(unread);
    Map<String, Set<CommentThread>> byName = byName(threads);
    Map<String, Integer> rows = new HashMap<>();
    SortedMap<String, String> outlets = new TreeMap<>();
    for (Row row : table.rows()) {
      Set<CommentThread> named = byName.getOrDefault(cell(row, source), Set.of());
      Problem fault = fault(row, named, rows);
      if (fault != null) {
        problems.add(fault);
        continue;
      }
      for (CommentThread thread : named) {
        rows.put(thread.id(), row.number());
        outlets.put(thread.id(), cell(row, outlet));
      }
    }
    Problem.listed(problems).forEach(streams::say);
    return new Outlets(outlets, problems.size());
  }

  /**
   * Why a row is of no use, or null.
   *
   * @param named by it
   * @param rows that named threads before it
   */
  private @Nullable Problem fault(Row row, Set<CommentThread> named, Map<String, Integer> rows) {
    String name = "“" + cell(row, source) + "” ";
    if (cell(row, outlet).isEmpty()) {
      return problem(row, OUTLET, "empty; expected the name of an outlet");
    }
    if (cell(row, source).isEmpty()) {
      return problem(row, SOURCE, "empty; expected an input file or the id of a thread");
    }
    if (named.isEmpty()) {
      return problem(row, SOURCE, name + "is no file or thread that was read");
    }
    long files = named.stream().map(CommentThread::source).distinct().count();
    if (files > 1) {
      return problem(row, SOURCE, name + "is the name of " + files + " files; write the path");
    }
    return named.stream()
        .map(thread -> rows.get(thread.id()))
        .filter(earlier -> earlier != null)
        .findFirst()
        .map(earlier -> problem(row, SOURCE, name + "has its outlet from row " + earlier))
        .orElse(null);
  }

  /** By id, by path, and by the last name in the path; ids first, then paths. */
  private static Map<String, Set<CommentThread>> byName(List<CommentThread> threads) {
    Map<String, Set<CommentThread>> ids = new LinkedHashMap<>();
    Map<String, Set<CommentThread>> paths = new LinkedHashMap<>();
    Map<String, Set<CommentThread>> names = new LinkedHashMap<>();
    for (CommentThread thread : threads) {
      String path = thread.source();
      add(ids, thread.id(), thread);
      add(paths, path, thread);
      add(names, path.substring(path.lastIndexOf('/') + 1), thread);
    }
    names.putAll(paths);
    names.putAll(ids);
    return names;
  }

  private static void add(
      Map<String, Set<CommentThread>> named, String name, CommentThread thread) {
    named.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(thread);
  }

  private Problem problem(Row row, String column, String text) {
    return new Problem(table.name(), row.number(), column, text + "; the row is left out");
  }

  private static String cell(Row row, int place) {
    return place < row.cells().size() ? row.cells().get(place).strip() : "";
  }
}
