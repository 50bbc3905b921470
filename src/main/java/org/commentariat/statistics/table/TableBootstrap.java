package org.commentariat.statistics.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.table.ContingencyTable.Cell;

/**
 * Observations in clusters, such as comments by their commenters, for the interval of any statistic
 * of their table. Immutable and thread-safe.
 */
public final class TableBootstrap {

  private final List<String> rows;
  private final List<String> columns;
  private final List<int[]> clusters;

  /**
   * Counts the observations of each cluster.
   *
   * @param rows names of all rows
   * @param columns names of all columns
   * @param clusters each observation names a row and a column; not kept
   */
  public TableBootstrap(
      List<String> rows, List<String> columns, List<? extends List<Cell>> clusters) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.clusters = clusters.stream().map(this::counts).toList();
  }

  /** The table of all observations. */
  public ContingencyTable whole() {
    int[] totals = new int[rows.size() * columns.size()];
    for (int[] cluster : clusters) {
      for (int i = 0; i < totals.length; i++) {
        totals[i] = Math.addExact(totals[i], cluster[i]);
      }
    }
    return table(totals);
  }

  /**
   * A statistic of the table with its interval.
   *
   * @param statistic called from several threads at once; NaN where it is undefined
   * @param level confidence level, inside (0, 1)
   * @return undefined as {@link ClusterBootstrap#interval} is
   */
  public Measure interval(
      ToDoubleFunction<ContingencyTable> statistic, ClusterBootstrap bootstrap, double level) {
    return bootstrap.intervalOfTotals(
        clusters, totals -> statistic.applyAsDouble(table(totals)), whole().total(), level);
  }

  /** The counts of a cluster, row by row. */
  private int[] counts(List<Cell> cells) {
    return Arrays.stream(ContingencyTable.counting(rows, columns, cells).toArray())
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  private ContingencyTable table(int[] totals) {
    int[][] counts = new int[rows.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Arrays.copyOfRange(totals, i * columns.size(), (i + 1) * columns.size());
    }
    return ContingencyTable.of(rows, columns, counts);
  }
}
