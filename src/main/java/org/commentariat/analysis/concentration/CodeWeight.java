package org.commentariat.analysis.concentration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.concentration.ClusterTotal;
import org.commentariat.statistics.concentration.IntraclassCorrelation;
import org.commentariat.statistics.concentration.LeaveOneOut;
import org.jspecify.annotations.Nullable;

/**
 * How much the share of a code rests on single commenters. A comment of unknown author counts as
 * one by a person of its own.
 *
 * @param code the code
 * @param most who moves the share most when left out; null when nobody holds the code or nobody can
 *     be left out
 * @param lowest the lowest share without any one commenter
 * @param highest the highest
 * @param alikeness intraclass correlation: how alike two comments of one person are in holding it,
 *     0 when no more than any two
 */
public record CodeWeight(
    String code,
    @Nullable Influence most,
    PointMeasure lowest,
    PointMeasure highest,
    Measure alikeness) {

  /**
   * What one commenter does to a share.
   *
   * @param commenter a pseudonym
   * @param comments with own words by that person
   * @param holding those among them that hold the code
   * @param without the share of the others' comments, clustered interval
   */
  public record Influence(String commenter, int comments, int holding, Measure without) {}

  static CodeWeight of(String code, List<Voice> voices, double level, ClusterBootstrap bootstrap) {
    Map<String, int[]> totals = new HashMap<>();
    for (Voice voice : voices) {
      totals.put(voice.name(), new int[] {voice.holding(code), voice.size()});
    }
    LeaveOneOut out = LeaveOneOut.of(totals, sums -> (double) sums[0] / sums[1]);
    List<ClusterTotal> clusters =
        voices.stream()
            .map(voice -> ClusterTotal.ofSuccesses(voice.holding(code), voice.size()))
            .toList();
    return new CodeWeight(
        code,
        out.mostInfluential()
            .filter(name -> voices.stream().anyMatch(voice -> voice.holding(code) > 0))
            .map(name -> influence(name, code, voices, level))
            .orElse(null),
        extreme(out, 1),
        extreme(out, -1),
        SixDecimals.of(IntraclassCorrelation.of(clusters, bootstrap, level)));
  }

  private static Influence influence(String name, String code, List<Voice> voices, double level) {
    Voice one =
        voices.stream().filter(voice -> voice.name().equals(name)).findFirst().orElseThrow();
    List<Voice> others = voices.stream().filter(voice -> !voice.name().equals(name)).toList();
    return new Influence(name, one.size(), one.holding(code), share(code, others, level));
  }

  private static Measure share(String code, List<Voice> voices, double level) {
    return SixDecimals.of(
        ClusteredProportion.wilson(
            voices.stream().mapToInt(voice -> voice.holding(code)).toArray(),
            voices.stream().mapToInt(Voice::size).toArray(),
            level));
  }

  /**
   * The farthest of the shares without one.
   *
   * @param sign 1 for the lowest, −1 for the highest
   */
  private static PointMeasure extreme(LeaveOneOut out, int sign) {
    PointMeasure farthest = new Undefined("nobody can be left out");
    for (PointMeasure without : out.without().values()) {
      if (without instanceof PointEstimate each
          && !(farthest instanceof PointEstimate best
              && sign * best.value() <= sign * each.value())) {
        farthest = each;
      }
    }
    return SixDecimals.of(farthest);
  }
}
