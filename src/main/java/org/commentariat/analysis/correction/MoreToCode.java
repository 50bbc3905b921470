package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.correction.CorrectedShare;
import org.commentariat.statistics.correction.Estimator;
import org.commentariat.statistics.correction.Item;
import org.commentariat.statistics.correction.MoreCodings;
import org.jspecify.annotations.Nullable;

/**
 * What coding on would take.
 *
 * @param codings how many more, drawn at random from all comments, make the interval of the share
 *     of comments as narrow as asked for; 0 when it is; undefined when no number does. As many from
 *     one thread do not
 * @param thread whose comments leave most in doubt and are not all coded: the one with the largest
 *     product of its comments and the half-width of its own corrected interval, which is 1/2 where
 *     that is undefined; null when nothing more is to be coded, and of a single thread
 */
public record MoreToCode(PointMeasure codings, @Nullable String thread) {

  static MoreToCode of(
      List<LabelledComment> comments,
      String code,
      Clustering clustering,
      double margin,
      double level) {
    List<Item> items = comments.stream().map(one -> one.item(code, clustering, 1)).toList();
    PointMeasure more = MoreCodings.forMargin(items, margin, level);
    boolean enough = more instanceof PointEstimate estimate && estimate.value() == 0;
    return new MoreToCode(more, enough ? null : leastKnown(comments, code, level));
  }

  private static @Nullable String leastKnown(
      List<LabelledComment> comments, String code, double level) {
    Map<String, List<LabelledComment>> threads = new LinkedHashMap<>();
    comments.forEach(
        one -> threads.computeIfAbsent(one.thread(), name -> new ArrayList<>()).add(one));
    String thread = null;
    double most = 0;
    for (Map.Entry<String, List<LabelledComment>> each : threads.entrySet()) {
      List<LabelledComment> own = each.getValue();
      if (own.stream().allMatch(one -> one.human() != null)) {
        continue;
      }
      List<Item> items = own.stream().map(one -> one.item(code, Clustering.AUTHOR, 1)).toList();
      double doubt =
          own.size() * halfWidth(CorrectedShare.estimate(Estimator.POWER_TUNED, items, level));
      if (doubt > most) {
        most = doubt;
        thread = each.getKey();
      }
    }
    return threads.size() == 1 ? null : thread;
  }

  private static double halfWidth(Measure measure) {
    return measure instanceof Estimate estimate
        ? (estimate.interval().high() - estimate.interval().low()) / 2
        : 0.5;
  }
}
