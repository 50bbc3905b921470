package org.commentariat.analysis.dynamics;

import java.util.List;
import java.util.Set;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.mixing.BinaryMixing;

/** The figures of exchanges as they are, and corrected; without what chance would make of them. */
final class Observed {
  private final List<Exchange> exchanges;
  private final Sides sides;
  private final Inference inference;
  private final Clusters clusters;
  private final LabelCorrection correction;

  /**
   * Of some exchanges.
   *
   * @param turns all of the corpus, of which some are coded
   */
  Observed(List<Exchange> exchanges, List<Turn> turns, Sides sides, Inference inference) {
    this.exchanges = exchanges;
    this.sides = sides;
    this.inference = inference;
    this.clusters = Clusters.of(exchanges);
    this.correction = new LabelCorrection(clusters, turns, inference);
  }

  /** What intervals allow for. */
  Mixing.Clustering clustering() {
    return clusters.kind();
  }

  /** Replies of a row to comments of a row. */
  int replies(String parent, String reply) {
    return (int)
        exchanges.stream()
            .filter(e -> Sides.holds(e.parent().codes(), parent))
            .filter(e -> Sides.holds(e.reply().codes(), reply))
            .count();
  }

  /** Of the replies to comments of a row, the share that are of another. */
  Measure share(String parent, String reply) {
    return clusters.share(
        e -> Sides.holds(e.reply().codes(), reply),
        e -> Sides.holds(e.parent().codes(), parent),
        inference.level());
  }

  /** As {@link Mixing.CodeMixing#assortativity}. */
  Coefficient assortativity(String code) {
    LabelCorrection.Ends ends =
        new LabelCorrection.Ends(Exchange::reply, Set.of(code), Exchange::parent, Set.of(code));
    BinaryMixing all = ends.count(exchanges);
    return new Coefficient(all.assortativity(), interval(ends, all));
  }

  private Measure interval(LabelCorrection.Ends ends, BinaryMixing all) {
    if (all.assortativity() instanceof Undefined undefined) {
      return undefined;
    }
    List<int[]> totals =
        clusters.exchanges().stream()
            .map(ends::count)
            .map(each -> new int[] {each.both(), each.from(), each.to(), each.ties()})
            .toList();
    return inference
        .bootstrap()
        .intervalOfTotals(
            totals,
            t ->
                new BinaryMixing(t[0], t[1], t[2], t[3]).assortativity() instanceof PointEstimate r
                    ? r.value()
                    : Double.NaN,
            exchanges.size(),
            inference.level());
  }

  /** As {@link Mixing.CodeMixing#corrected}. */
  Measure correctedAssortativity(String code) {
    return SixDecimals.of(correction.assortativity(code));
  }

  /** As {@link Mixing.Exposure#replies}. */
  int replies(String code, Direction direction) {
    return (int) exchanges.stream().filter(e -> own(e, direction).codes().contains(code)).count();
  }

  /** As {@link Mixing.Exposure#share}. */
  Measure exposure(String code, Direction direction) {
    return clusters.share(
        e -> sides.opposes(other(e, direction).codes(), code),
        e -> own(e, direction).codes().contains(code),
        inference.level());
  }

  /** As {@link Mixing.Exposure#corrected}. */
  Measure correctedExposure(String code, Direction direction) {
    return SixDecimals.of(correction.exposure(code, sides.opposing(code), direction));
  }

  /** The end of an exchange that holds the code. */
  private static Turn own(Exchange exchange, Direction direction) {
    return direction == Direction.RECEIVED ? exchange.parent() : exchange.reply();
  }

  private static Turn other(Exchange exchange, Direction direction) {
    return direction == Direction.RECEIVED ? exchange.reply() : exchange.parent();
  }
}
