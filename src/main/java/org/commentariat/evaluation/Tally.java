package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What comments add up to, as an array of counts: the comments, those whose whole set of codes is
 * right, and for each code three counts, of comments that hold it by both, by the coding, by the
 * judgment. Every score is a function of these totals, so that a resample only has to add them up.
 *
 * @param codes in the order of the codebook, at least one
 */
record Tally(List<String> codes) {
  private static final int COMMENTS = 0;
  private static final int EXACT = 1;
  private static final int FIRST_CODE = 2;
  private static final int BOTH = 0;
  private static final int CODED = 1;
  private static final int JUDGED = 2;
  private static final int PER_CODE = 3;

  Tally {
    codes = List.copyOf(codes);
  }

  int width() {
    return FIRST_CODE + PER_CODE * codes.size();
  }

  /** The totals of each group of comments. */
  List<int[]> of(Collection<List<Case>> groups) {
    return groups.stream().map(this::of).toList();
  }

  int[] of(List<Case> cases) {
    int[] totals = new int[width()];
    for (Case each : cases) {
      totals[COMMENTS]++;
      Prediction prediction = each.prediction();
      boolean said = prediction.basis() != Prediction.Basis.MISSING;
      totals[EXACT] += said && each.coded().codes().equals(prediction.codes()) ? 1 : 0;
      for (int code = 0; code < codes.size(); code++) {
        boolean coded = each.coded().codes().contains(codes.get(code));
        boolean judged = prediction.codes().contains(codes.get(code));
        totals[at(code, BOTH)] += coded && judged ? 1 : 0;
        totals[at(code, CODED)] += coded ? 1 : 0;
        totals[at(code, JUDGED)] += judged ? 1 : 0;
      }
    }
    return totals;
  }

  private static int at(int code, int which) {
    return FIRST_CODE + PER_CODE * code + which;
  }

  static int[] sum(List<int[]> groups) {
    int[] sum = new int[groups.get(0).length];
    for (int[] group : groups) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = Math.addExact(sum[i], group[i]);
      }
    }
    return sum;
  }

  static int coded(int[] totals, int code) {
    return totals[at(code, CODED)];
  }

  static int judged(int[] totals, int code) {
    return totals[at(code, JUDGED)];
  }

  static int both(int[] totals, int code) {
    return totals[at(code, BOTH)];
  }

  /** NaN where no comment was judged to hold the code. */
  static double precision(int[] totals, int code) {
    return judged(totals, code) == 0
        ? Double.NaN
        : (double) both(totals, code) / judged(totals, code);
  }

  /** NaN where no comment was coded to hold the code. */
  static double recall(int[] totals, int code) {
    return coded(totals, code) == 0
        ? Double.NaN
        : (double) both(totals, code) / coded(totals, code);
  }

  /** Harmonic mean of precision and recall, 0 when nothing is right; NaN without any code. */
  static double f1(int[] totals, int code) {
    int sum = coded(totals, code) + judged(totals, code);
    return sum == 0 ? Double.NaN : 2.0 * both(totals, code) / sum;
  }

  /**
   * Krippendorff's alpha, nominal, of the coding and the judgment as two coders who say yes or no;
   * NaN when both say the same everywhere and everywhere alike.
   */
  static double alpha(int[] totals, int code) {
    double comments = totals[COMMENTS];
    double yes = coded(totals, code) + judged(totals, code);
    double no = 2 * comments - yes;
    double differing = yes - 2.0 * both(totals, code);
    // observed over expected disagreement: (d/n) / (2 yes no / (2n (2n - 1)))
    return yes == 0 || no == 0 ? Double.NaN : 1 - differing * (2 * comments - 1) / (yes * no);
  }

  static double exact(int[] totals) {
    return (double) totals[EXACT] / totals[COMMENTS];
  }

  /** Mean of F1 over these codes; NaN where one is undefined. */
  static ToDoubleFunction<int[]> macroF1(List<Integer> codes) {
    return totals -> codes.stream().mapToDouble(code -> f1(totals, code)).average().orElse(NaN);
  }

  /** Mean of alpha over these codes; NaN where one is undefined. */
  static ToDoubleFunction<int[]> meanAlpha(List<Integer> codes) {
    return totals -> codes.stream().mapToDouble(code -> alpha(totals, code)).average().orElse(NaN);
  }

  private static final double NaN = Double.NaN;

  /** Positions of the codes that some comment holds. */
  List<Integer> heldCodes(int[] totals) {
    return IntStream.range(0, codes.size()).filter(c -> coded(totals, c) > 0).boxed().toList();
  }

  /**
   * The difference of one statistic between two judges of the same comments: of totals that are
   * {@link #paired}.
   */
  ToDoubleFunction<int[]> difference(ToDoubleFunction<int[]> statistic) {
    return totals -> {
      int[] first = new int[width()];
      int[] second = new int[width()];
      System.arraycopy(totals, 0, first, 0, first.length);
      System.arraycopy(totals, first.length, second, 0, second.length);
      return statistic.applyAsDouble(first) - statistic.applyAsDouble(second);
    };
  }

  /** For each thread the totals of the first judge, then of the second. */
  static List<int[]> paired(List<int[]> first, List<int[]> second) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      int[] one = first.get(i);
      int[] other = second.get(i);
      int[] both = new int[one.length + other.length];
      System.arraycopy(one, 0, both, 0, one.length);
      System.arraycopy(other, 0, both, one.length, other.length);
      pairs.add(both);
    }
    return pairs;
  }
}
