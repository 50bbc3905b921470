package org.commentariat.evaluation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;

/**
 * The share of comments with a code, by both codebooks.
 *
 * @param code its name, or {@code none}, or {@code abstained}
 * @param before Wilson interval that allows for a commenter's comments being alike
 * @param after the same by the new codebook
 * @param change after less before, of the same comments; the interval resamples commenters, both
 *     judgments of a comment together
 */
public record ShareChange(String code, Measure before, Measure after, Coefficient change) {

  static ShareChange of(
      String code,
      List<JudgedTwice> comments,
      Predicate<JudgedTwice> before,
      Predicate<JudgedTwice> after,
      ClusterBootstrap bootstrap,
      double level) {
    Map<String, int[]> people = new LinkedHashMap<>();
    for (JudgedTwice comment : comments) {
      int[] totals = people.computeIfAbsent(comment.person(), person -> new int[3]);
      totals[0]++;
      totals[1] += before.test(comment) ? 1 : 0;
      totals[2] += after.test(comment) ? 1 : 0;
    }
    List<int[]> clusters = new ArrayList<>(people.values());
    int n = comments.size();
    return new ShareChange(
        code,
        share(clusters, 1, n, level),
        share(clusters, 2, n, level),
        change(clusters, n, bootstrap, level));
  }

  private static Measure share(List<int[]> clusters, int which, int n, double level) {
    int[] sizes = clusters.stream().mapToInt(totals -> totals[0]).toArray();
    int[] holding = clusters.stream().mapToInt(totals -> totals[which]).toArray();
    Measure clustered = ClusteredProportion.wilson(holding, sizes, level);
    int all = clusters.stream().mapToInt(totals -> totals[which]).sum();
    return SixDecimals.of(
        clustered instanceof Estimate ? clustered : new Proportion(all, n).wilson(level));
  }

  private static Coefficient change(
      List<int[]> clusters, int n, ClusterBootstrap bootstrap, double level) {
    if (n == 0) {
      return Coefficient.undefined("there are no comments");
    }
    int before = clusters.stream().mapToInt(totals -> totals[1]).sum();
    int after = clusters.stream().mapToInt(totals -> totals[2]).sum();
    return new Coefficient(
        new PointEstimate((double) (after - before) / n, n),
        bootstrap.intervalOfTotals(
            clusters, totals -> (double) (totals[2] - totals[1]) / totals[0], n, level));
  }
}
