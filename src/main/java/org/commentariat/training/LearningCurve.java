package org.commentariat.training;

import java.util.List;
import java.util.Locale;
import org.commentariat.evaluation.Comparison;
import org.commentariat.evaluation.Evaluation;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;

/** What it brings to code more comments. */
final class LearningCurve {
  /** Gains in macro-F1 below this are nothing to code for. */
  private static final double WORTHWHILE = 0.01;

  private LearningCurve() {}

  /** A sentence on the last quarter of the threads; the last comparison is without them. */
  static String verdict(Evaluation evaluation) {
    List<Comparison> curve = evaluation.comparisons();
    Measure last = curve.get(curve.size() - 1).macroF1().interval();
    if (last instanceof Undefined undefined) {
      return "What coding more threads would bring cannot be said: " + undefined.reason() + ".";
    }
    Estimate gain = (Estimate) last;
    String said =
        String.format(
            Locale.ROOT,
            "The last quarter of the threads changed macro-F1 by %+.3f [%.3f, %.3f]: ",
            gain.value(),
            gain.interval().low(),
            gain.interval().high());
    if (gain.interval().low() > 0) {
      return said + "coding more threads would very likely raise it further.";
    }
    return said
        + (gain.value() >= WORTHWHILE
            ? "coding more threads may raise it further; this is no proof."
            : "no gain seen; more threads of the same kind would help little.");
  }
}
