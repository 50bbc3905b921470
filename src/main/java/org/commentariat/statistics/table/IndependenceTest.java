package org.commentariat.statistics.table;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.SignificanceResult;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.TestResult.Method;
import org.commentariat.statistics.Undefined;

/**
 * Tests whether rows and columns of a table are independent.
 *
 * <p>The observations must be independent of each other: comments by the same commenter are not,
 * and make p too small.
 */
public final class IndependenceTest {

  /** The chi-square approximation is trusted when all expected counts are at least this. */
  private static final double SMALL_EXPECTED_COUNT = 5;

  /** About a second of work. */
  private static final long EXACT_WORK = 2_000_000;

  /** Gives a p-value of .05 a standard error of .0007. */
  private static final int SIMULATED_TABLES = 100_000;

  private IndependenceTest() {}

  /**
   * Chooses the test by the table: Pearson's chi-square without continuity correction when every
   * expected count is at least 5 (Cochran 1954, doi:10.2307/3001616); otherwise Fisher's exact test
   * for 2×2, two-sided by the probability of the tables, and its extension by Freeman and Halton
   * (1951, doi:10.1093/biomet/38.1-2.141) for larger tables. Where that would take too long, its
   * p-value is estimated from 100,000 random tables with the same margins (Patefield 1981,
   * doi:10.2307/2346669) and comes with its standard error.
   *
   * <p>Rows and columns without observations are left out, as they say nothing.
   *
   * @param seed of the random tables; not used when the test is not simulated
   * @return undefined when fewer than two rows or two columns have observations
   */
  public static TestOutcome of(ContingencyTable table, long seed) {
    ContingencyTable filled = table.withoutEmpty();
    if (filled.rows().isEmpty()) {
      return new Undefined("the table has no observations");
    }
    if (filled.rows().size() < 2 || filled.columns().size() < 2) {
      return oneLine(filled);
    }
    int[][] counts = filled.toArray();
    int n = filled.total();
    if (smallestExpected(filled) >= SMALL_EXPECTED_COUNT) {
      return pearson(counts, n);
    }
    if (counts.length == 2 && counts[0].length == 2) {
      double p = FisherExactTest.withDefaults().test(counts).getPValue();
      return new TestResult(Method.FISHER_EXACT, null, null, p, null, n);
    }
    FisherFreemanHalton test = new FisherFreemanHalton(counts);
    OptionalDouble exact = test.exact(EXACT_WORK);
    if (exact.isPresent()) {
      return new TestResult(Method.FISHER_FREEMAN_HALTON, null, null, exact.getAsDouble(), null, n);
    }
    double p = test.simulated(SIMULATED_TABLES, seed);
    double error = Math.sqrt(p * (1 - p) / SIMULATED_TABLES);
    return new TestResult(Method.FISHER_FREEMAN_HALTON_MONTE_CARLO, null, null, p, error, n);
  }

  private static TestResult pearson(int[][] counts, int n) {
    long[][] wide = new long[counts.length][counts[0].length];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        wide[i][j] = counts[i][j];
      }
    }
    SignificanceResult result = ChiSquareTest.withDefaults().test(wide);
    double degreesOfFreedom = (counts.length - 1.0) * (counts[0].length - 1);
    return new TestResult(
        Method.PEARSON_CHI_SQUARE,
        result.getStatistic(),
        degreesOfFreedom,
        result.getPValue(),
        null,
        n);
  }

  private static double smallestExpected(ContingencyTable table) {
    double row = table.rows().stream().mapToInt(table::rowTotal).min().orElseThrow();
    double column = table.columns().stream().mapToInt(table::columnTotal).min().orElseThrow();
    return row * column / table.total();
  }

  static Undefined oneLine(ContingencyTable filled) {
    boolean row = filled.rows().size() == 1;
    List<String> names = row ? filled.rows() : filled.columns();
    return new Undefined(
        "all observations are in one " + (row ? "row" : "column") + ", " + names.get(0));
  }
}
