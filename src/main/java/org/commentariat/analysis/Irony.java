package org.commentariat.analysis;

import java.util.List;
import java.util.Objects;
import org.commentariat.stance.IronyJudgment;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.jspecify.annotations.Nullable;

/**
 * How many comments seem to mean their words otherwise.
 *
 * @param judged comments with own words of which the classifier told
 * @param flagged those of them that it called ironic
 * @param share of the flagged among the judged, simple interval
 */
public record Irony(int judged, int flagged, Measure share) {

  /** Null where the classifier does not tell. */
  static @Nullable Irony of(List<CommentFinding> comments, double level) {
    List<IronyJudgment> told =
        comments.stream()
            .filter(CommentFinding::hasOwnWords)
            .map(CommentFinding::irony)
            .filter(Objects::nonNull)
            .toList();
    if (told.isEmpty()) {
      return null;
    }
    int flagged = (int) told.stream().filter(IronyJudgment::flagged).count();
    return new Irony(
        told.size(), flagged, SixDecimals.of(new Proportion(flagged, told.size()).wilson(level)));
  }
}
