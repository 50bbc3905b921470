package org.commentariat.statistics.table;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws tables with given margins as if rows and columns were independent: each cell in turn from
 * its distribution given the cells before it, which is hypergeometric, by inversion from its mode
 * outwards (Patefield 1981, algorithm AS 159, doi:10.2307/2346669). For use by one thread.
 */
final class RandomTables {

  private final int[] rows;
  private final int[] columns;
  private final double[] logFactorials;
  private final UniformRandomProvider random;

  /**
   * @param logFactorials of 0 to the total of the table
   */
  RandomTables(int[] rows, int[] columns, double[] logFactorials, UniformRandomProvider random) {
    this.rows = rows;
    this.columns = columns;
    this.logFactorials = logFactorials;
    this.random = random;
  }

  /** Draws a table and returns the logarithm of the product of 1/x! over its cells x. */
  double next() {
    int[] left = columns.clone(); // what the rows that are still to come must share
    int total = IntStream.of(columns).sum();
    double length = 0;
    for (int row : rows) {
      int toShare = row;
      int pool = total;
      for (int j = 0; j < left.length; j++) {
        int cell = hypergeometric(pool, left[j], toShare);
        pool -= left[j];
        toShare -= cell;
        left[j] -= cell;
        length -= logFactorials[cell];
      }
      total -= row;
    }
    return length;
  }

  /**
   * How many of {@code sample} draws without replacement are marked, of {@code pool} things of
   * which {@code marked} are.
   */
  int hypergeometric(int pool, int marked, int sample) {
    int least = Math.max(0, sample - (pool - marked));
    int most = Math.min(sample, marked);
    int mode = (int) ((sample + 1.0) * (marked + 1.0) / (pool + 2.0));
    int up = Math.max(least, Math.min(most, mode));
    int down = up;
    double above = probability(pool, marked, sample, up);
    double below = above;
    double u = random.nextDouble() - above;
    int x = up;
    while (u >= 0 && (up < most || down > least)) {
      if (up < most) {
        above *=
            (double) (marked - up)
                * (sample - up)
                / ((up + 1.0) * (pool - marked - sample + up + 1.0));
        x = ++up;
        u -= above;
      }
      if (u >= 0 && down > least) {
        below *=
            down
                * (pool - marked - sample + (double) down)
                / ((marked - down + 1.0) * (sample - down + 1.0));
        x = --down;
        u -= below;
      }
    }
    return x;
  }

  private double probability(int pool, int marked, int sample, int x) {
    return Math.exp(
        logFactorials[marked]
            - logFactorials[x]
            - logFactorials[marked - x]
            + logFactorials[pool - marked]
            - logFactorials[sample - x]
            - logFactorials[pool - marked - sample + x]
            - logFactorials[pool]
            + logFactorials[sample]
            + logFactorials[pool - sample]);
  }
}
