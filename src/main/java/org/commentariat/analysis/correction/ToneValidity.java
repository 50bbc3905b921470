package org.commentariat.analysis.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commentariat.annotation.Sentiment;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.agreement.KrippendorffAlpha;
import org.commentariat.statistics.agreement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How well the machine hears the tone, measured by people. Intervals resample clusters.
 *
 * @param comments whose tone both judged
 * @param agreement share of these in which both heard the same
 * @param alpha Krippendorff's, ordinal
 */
public record ToneValidity(int comments, Coefficient agreement, Coefficient alpha) {
  private static final List<String> TONES =
      List.of(
          CodedSentiment.NEGATIVE.key(),
          CodedSentiment.NEUTRAL.key(),
          CodedSentiment.POSITIVE.key());

  /** Null where nobody coded a tone. */
  static @Nullable ToneValidity of(
      List<LabelledComment> coded,
      Clustering clustering,
      ClusterBootstrap bootstrap,
      double level) {
    Map<String, List<Unit>> clusters = new LinkedHashMap<>();
    for (LabelledComment comment : coded) {
      HumanLabel human = comment.human();
      CodedSentiment heard = human == null ? null : human.sentiment();
      if (heard != null && comment.tone() != Sentiment.Label.NOT_PARSED) {
        clusters
            .computeIfAbsent(clustering.of(comment), name -> new ArrayList<>())
            .add(Unit.of(List.of(heard.key(), comment.tone().key()), TONES));
      }
    }
    List<List<Unit>> units = List.copyOf(clusters.values());
    List<Unit> all = units.stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return null;
    }
    PointMeasure alpha = KrippendorffAlpha.ORDINAL.of(all);
    return new ToneValidity(
        all.size(),
        new Coefficient(
            new PointEstimate(same(all), all.size()),
            bootstrap.interval(units, ToneValidity::same, level)),
        alpha instanceof Undefined undefined
            ? Coefficient.undefined(undefined.reason())
            : new Coefficient(alpha, KrippendorffAlpha.ORDINAL.of(units, bootstrap, level)));
  }

  private static double same(List<Unit> units) {
    return units.stream().filter(unit -> unit.values().stream().distinct().count() == 1).count()
        / (double) units.size();
  }
}
