package org.commentariat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.evaluation.CodedComment;
import org.commentariat.evaluation.Intervals;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.training.AveragePrecision.Ranked;
import org.commentariat.training.Requirement.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers put comments in a clearly better order than chance does, in other threads too:
 * average precision goes at least a tenth of the way from chance to perfect order, even by the
 * lower end of its interval.
 */
final class BetterThanChance {
  private static final double CLEARLY = 0.1;

  private BetterThanChance() {}

  /** Why not, or null when they do. */
  static @Nullable Refusal refusal(
      Question question, OutOfFold answers, List<CodedComment> comments, Intervals intervals) {
    Map<String, List<Ranked>> threads = new TreeMap<>();
    for (int i : question.coded()) {
      threads
          .computeIfAbsent(comments.get(i).threadId(), id -> new ArrayList<>())
          .add(new Ranked(answers.probability(i), question.answers()[i]));
    }
    List<List<Ranked>> clusters = List.copyOf(threads.values());
    if (AveragePrecision.of(clusters.stream().flatMap(List::stream).toList()) == 1) {
      return null; // perfect in every resample too, which therefore give no interval
    }
    Measure above =
        SixDecimals.of(
            intervals
                .bootstrap()
                .interval(clusters, AveragePrecision::aboveChance, intervals.level()));
    if (above instanceof Estimate estimate && estimate.interval().low() >= CLEARLY) {
      return null;
    }
    return new Refusal(
        question.name(),
        above instanceof Estimate estimate
            ? String.format(
                Locale.ROOT,
                "not told well enough: average precision goes %.3f [%.3f, %.3f] of the way from"
                    + " chance to perfect order, less than %.1f by its lower end",
                estimate.value(),
                estimate.interval().low(),
                estimate.interval().high(),
                CLEARLY)
            : "not told well enough: its average precision has no interval");
  }
}
