package org.commentariat.statistics.table;

import java.util.List;
import java.util.function.Function;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable.Cell;

/**
 * Strength of the association between rows and columns of a table, from 0 for none to 1 when one
 * category determines the other. Rows and columns without observations are left out.
 */
public final class CramersV {

  private CramersV() {}

  /**
   * Corrected for bias (Bergsma 2013, doi:10.1016/j.jkss.2012.10.002), because the plain V of
   * independent categories is well above 0 in small tables; 0 when the correction would go below.
   *
   * @return undefined when fewer than two rows or columns have observations, or as many rows or
   *     columns as there are observations
   */
  public static PointMeasure of(ContingencyTable table) {
    return measure(table, true);
  }

  /** Without correction: √(χ²/n / (min(rows, columns) − 1)) (Cramér 1946, section 21.9). */
  public static PointMeasure plain(ContingencyTable table) {
    return measure(table, false);
  }

  /**
   * The corrected V with an interval by cluster bootstrap.
   *
   * @param clusters the observations by cluster, e.g. those of one commenter; clusters of one for
   *     independent observations
   */
  public static Measure of(
      List<? extends List<Cell>> clusters, ClusterBootstrap bootstrap, double level) {
    List<String> rows = names(clusters, Cell::row);
    List<String> columns = names(clusters, Cell::column);
    TableBootstrap table = new TableBootstrap(rows, columns, clusters);
    return of(table.whole()) instanceof Undefined undefined
        ? undefined
        : table.interval(sample -> value(sample, true), bootstrap, level);
  }

  private static List<String> names(
      List<? extends List<Cell>> clusters, Function<Cell, String> name) {
    return clusters.stream().<Cell>flatMap(List::stream).map(name).distinct().sorted().toList();
  }

  private static PointMeasure measure(ContingencyTable table, boolean corrected) {
    ContingencyTable filled = table.withoutEmpty();
    if (filled.rows().isEmpty()) {
      return new Undefined("the table has no observations");
    }
    if (filled.rows().size() < 2 || filled.columns().size() < 2) {
      return IndependenceTest.oneLine(filled);
    }
    double value = value(table, corrected);
    return Double.isNaN(value)
        ? new Undefined("there are as few observations as rows or columns")
        : new PointEstimate(value, table.total());
  }

  /** Not a number where V is undefined. */
  private static double value(ContingencyTable table, boolean corrected) {
    ContingencyTable filled = table.withoutEmpty();
    double n = filled.total();
    double r = filled.rows().size();
    double c = filled.columns().size();
    double squared = meanSquareContingency(filled);
    if (!corrected) {
      return Math.sqrt(squared / (Math.min(r, c) - 1));
    }
    double unbiased = Math.max(0, squared - (r - 1) * (c - 1) / (n - 1));
    double dimension =
        Math.min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1;
    return dimension > 0 ? Math.min(1, Math.sqrt(unbiased / dimension)) : Double.NaN;
  }

  /** χ²/n as Σ x²/(row total · column total) − 1, which needs no expected counts. */
  private static double meanSquareContingency(ContingencyTable table) {
    double sum = 0;
    for (String row : table.rows()) {
      for (String column : table.columns()) {
        double count = table.count(row, column);
        sum += count * count / ((double) table.rowTotal(row) * table.columnTotal(column));
      }
    }
    return Math.max(0, sum - 1);
  }
}
