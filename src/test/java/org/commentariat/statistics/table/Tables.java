package org.commentariat.statistics.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the tables of the reference values. */
final class Tables {

  private Tables() {}

  /** Reads counts such as {@code 1 2 3/4 5 6}; rows are r0, r1 …, columns c0, c1 …. */
  static ContingencyTable parse(String counts) {
    List<List<Integer>> rows =
        Arrays.stream(counts.split("/"))
            .map(row -> Arrays.stream(row.split(" ")).map(Integer::valueOf).toList())
            .toList();
    return new ContingencyTable(names("r", rows.size()), names("c", rows.get(0).size()), rows);
  }

  private static List<String> names(String prefix, int size) {
    return IntStream.range(0, size).mapToObj(i -> prefix + i).toList();
  }
}
