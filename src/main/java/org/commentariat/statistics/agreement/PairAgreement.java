package org.commentariat.statistics.agreement;

import java.util.HashSet;
import java.util.List;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.table.ContingencyTable;
import org.commentariat.statistics.table.ContingencyTable.Cell;
import org.commentariat.statistics.table.TableBootstrap;

/**
 * Agreement of two coders on categories, from the table of the first coder's codes (rows) by the
 * second's (columns). Rows and columns have the same names: all categories, used or not.
 */
public enum PairAgreement {
  /** The share of units coded alike; takes no account of chance. */
  PERCENT {
    @Override
    double chance(ContingencyTable table) {
      return 0;
    }
  },
  /**
   * Cohen's kappa: chance is two coders who keep their own shares of each category (Cohen 1960,
   * doi:10.1177/001316446002000104). Low when nearly all units are of one category.
   */
  COHENS_KAPPA {
    @Override
    double chance(ContingencyTable table) {
      double n = table.total();
      return table.rows().stream()
          .mapToDouble(code -> table.rowTotal(code) / n * (table.columnTotal(code) / n))
          .sum();
    }
  },
  /**
   * Gwet's AC1: chance is a guess on the units that are hard to code (Gwet 2008,
   * doi:10.1348/000711006X126600). Stands rare categories; depends on how many categories there
   * are.
   */
  GWETS_AC1 {
    @Override
    double chance(ContingencyTable table) {
      double twice = 2.0 * table.total();
      double sum =
          table.rows().stream()
              .mapToDouble(code -> (table.rowTotal(code) + table.columnTotal(code)) / twice)
              .map(share -> share * (1 - share))
              .sum();
      return table.rows().size() < 2 ? Double.NaN : sum / (table.rows().size() - 1);
    }
  };

  /** The agreement to expect by chance, in [0, 1]; NaN where it is undefined. */
  abstract double chance(ContingencyTable table);

  /**
   * The agreement with the number of units.
   *
   * @return at most 1; undefined without units, below two categories where chance matters, and when
   *     chance alone gives perfect agreement
   * @throws IllegalArgumentException if rows and columns are not the same categories
   */
  public PointMeasure of(ContingencyTable table) {
    if (!new HashSet<>(table.rows()).equals(new HashSet<>(table.columns()))) {
      throw new IllegalArgumentException(
          "two coders need the same categories: " + table.rows() + ", " + table.columns());
    }
    if (table.total() == 0) {
      return new Undefined("no unit was coded by both coders");
    }
    double value = value(table);
    return Double.isNaN(value)
        ? new Undefined("both coders gave one and the same category everywhere")
        : new PointEstimate(value, table.total());
  }

  /**
   * The agreement with an interval by cluster bootstrap.
   *
   * @param clusters the units by what they belong to, each with the first coder's category as row
   *     and the second's as column; clusters of one for independent units
   * @param categories all of them, used or not
   * @param level confidence level, inside (0, 1)
   */
  public Measure of(
      List<? extends List<Cell>> clusters,
      List<String> categories,
      ClusterBootstrap bootstrap,
      double level) {
    TableBootstrap table = new TableBootstrap(categories, categories, clusters);
    return of(table.whole()) instanceof Undefined undefined
        ? undefined
        : table.interval(this::value, bootstrap, level);
  }

  private double value(ContingencyTable table) {
    double agreed = table.rows().stream().mapToInt(code -> table.count(code, code)).sum();
    double chance = chance(table);
    // rounding may leave a chance of 1 a last bit short
    return 1 - chance < 1e-12 ? Double.NaN : (agreed / table.total() - chance) / (1 - chance);
  }
}
