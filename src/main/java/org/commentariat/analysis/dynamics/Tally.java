package org.commentariat.analysis.dynamics;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.commentariat.statistics.mixing.BinaryMixing;
import org.commentariat.statistics.mixing.LabelledGraph;

/**
 * Exchanges counted by what their ends hold. A turn may be in several rows, so cells do not add up
 * to their row. Not changed once it is counted.
 */
final class Tally {
  private final int[] parents;
  private final int[] replies;
  private final int[][] cells;
  private final int exchanges;

  /**
   * Counts ties from replies to what they answer.
   *
   * @param rowsOf by position of a label in the graph, the rows that such turns are in
   */
  Tally(LabelledGraph graph, int[][] rowsOf, int rows) {
    parents = new int[rows];
    replies = new int[rows];
    cells = new int[rows][rows];
    exchanges = graph.ties();
    int labels = rowsOf.length;
    if ((long) labels * labels > exchanges) {
      graph.forEachTie((reply, parent) -> count(rowsOf[reply], rowsOf[parent], 1));
      return;
    }
    int[] pairs = new int[labels * labels]; // far fewer than ties: count them first
    graph.forEachTie((reply, parent) -> pairs[reply * labels + parent]++);
    for (int i = 0; i < pairs.length; i++) {
      count(rowsOf[i / labels], rowsOf[i % labels], pairs[i]);
    }
  }

  /** The rows that the turns of each label are in. */
  static int[][] rowsOf(List<Predicate<String>> rows, List<String> labels) {
    return labels.stream()
        .map(
            label -> IntStream.range(0, rows.size()).filter(i -> rows.get(i).test(label)).toArray())
        .toArray(int[][]::new);
  }

  private void count(int[] ofReply, int[] ofParent, int times) {
    for (int row : ofReply) {
      replies[row] += times;
    }
    for (int row : ofParent) {
      parents[row] += times;
      for (int column : ofReply) {
        cells[row][column] += times;
      }
    }
  }

  /** Replies of a row to parents of a row. */
  int cell(int parent, int reply) {
    return cells[parent][reply];
  }

  /** Of the replies to parents of a row, the share that are of another; NaN without such. */
  double received(int parent, int reply) {
    return (double) cells[parent][reply] / parents[parent];
  }

  /** Of the replies of a row, the share that go to parents of another; NaN without such. */
  double written(int parent, int reply) {
    return (double) cells[parent][reply] / replies[reply];
  }

  /** Whether each end of an exchange is in a row. */
  BinaryMixing of(int row) {
    return new BinaryMixing(cells[row][row], replies[row], parents[row], exchanges);
  }
}
