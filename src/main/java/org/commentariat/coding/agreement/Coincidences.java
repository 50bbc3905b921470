package org.commentariat.coding.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commentariat.statistics.SixDecimals;

/**
 * How often two coders of a comment gave one value and another (Krippendorff 2004, section 11.2):
 * of m values of a comment, each of the m (m - 1) ordered pairs counts 1 / (m - 1). Symmetric; what
 * stands on the diagonal is agreement.
 *
 * @param values names of rows and columns
 * @param counts one list per row
 */
public record Coincidences(List<String> values, List<List<Double>> counts) {
  public Coincidences {
    values = List.copyOf(values);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /**
   * Counts values.
   *
   * @param values all that there are
   * @param units the values of each comment, each one of {@code values}
   */
  static Coincidences of(List<String> values, List<List<String>> units) {
    double[][] counts = new double[values.size()][values.size()];
    for (List<String> unit : units) {
      for (int i = 0; i < unit.size(); i++) {
        for (int j = 0; j < unit.size(); j++) {
          if (i != j) {
            counts[values.indexOf(unit.get(i))][values.indexOf(unit.get(j))] +=
                1.0 / (unit.size() - 1);
          }
        }
      }
    }
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : counts) {
      rows.add(IntStream.range(0, row.length).mapToObj(i -> SixDecimals.of(row[i])).toList());
    }
    return new Coincidences(values, rows);
  }
}
