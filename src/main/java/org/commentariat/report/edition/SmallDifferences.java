package org.commentariat.report.edition;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Differences of shares between two groups that, with the sizes of the groups and the whole number
 * of holders, tell how many hold the code in each.
 *
 * @param holders how many comments hold a code, by its label
 */
record SmallDifferences(Map<String, Integer> holders) {
  private static final Pattern GROUPS = Pattern.compile("(\\d[\\d,]*) : (\\d[\\d,]*)");
  private static final Pattern POINTS = Pattern.compile("([+−]?)(\\d+\\.\\d) points.*");

  SmallDifferences {
    holders = Map.copyOf(holders);
  }

  /** Whether a row tells of few holders, or of all but few, in one of its groups. */
  boolean tellsOfFew(List<String> row) {
    Integer all = null;
    long first = 0;
    long second = 0;
    for (String cell : row) {
      all = holders.containsKey(cell) ? holders.get(cell) : all;
      Matcher groups = GROUPS.matcher(cell);
      if (groups.matches()) {
        first = number(groups.group(1));
        second = number(groups.group(2));
      }
      Matcher points = POINTS.matcher(cell);
      if (points.matches() && all != null && first > 0 && second > 0) {
        double size = Double.parseDouble(points.group(2)) / 100;
        double difference = points.group(1).equals("−") ? -size : size;
        return tellsOfFew(all, first, second, difference);
      }
    }
    return false;
  }

  /** Solves {@code a / first - (all - a) / second = difference} for the holders a of the first. */
  private static boolean tellsOfFew(int all, long first, long second, double difference) {
    long holding =
        Math.round((difference + 1.0 * all / second) * first * second / (first + second));
    return SmallRows.isFew(holding)
        || SmallRows.isFew(first - holding)
        || SmallRows.isFew(all - holding)
        || SmallRows.isFew(second - all + holding);
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace(",", ""));
  }
}
