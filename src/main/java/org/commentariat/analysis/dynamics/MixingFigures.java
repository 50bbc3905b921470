package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.analysis.dynamics.Mixing.Cell;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.mixing.PermutationOutcome;

/** Finds the {@link Mixing} of exchanges: each figure as it is beside what chance makes of it. */
record MixingFigures(Sides sides, Observed observed, Chance chance) {

  static Mixing of(List<Exchange> exchanges, List<Turn> turns, Sides sides, Inference inference) {
    MixingFigures figures =
        new MixingFigures(
            sides,
            new Observed(exchanges, turns, sides, inference),
            new Chance(exchanges, sides, inference.permutations()));
    return new Mixing(
        exchanges.size(),
        (int) exchanges.stream().map(e -> e.reply().thread()).distinct().count(),
        (int) exchanges.stream().flatMap(MixingFigures::ends).distinct().count(),
        figures.chance.exchangeable(),
        figures.observed.clustering(),
        figures.cells(),
        sides.codes().stream().map(figures::code).toList(),
        figures.exposures());
  }

  private static Stream<String> ends(Exchange exchange) {
    return Stream.of(exchange.parent().id(), exchange.reply().id());
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (String parent : sides.rows()) {
      for (String reply : sides.rows()) {
        cells.add(cell(parent, reply));
      }
    }
    return cells;
  }

  private Cell cell(String parent, String reply) {
    PermutationOutcome outcome = chance.of(Cell.testId(parent, reply));
    int replies = observed.replies(parent, reply);
    PointMeasure expected = SixDecimals.of(outcome.expected());
    return new Cell(
        parent,
        reply,
        replies,
        observed.share(parent, reply),
        expected,
        ratio(replies, expected),
        SixDecimals.of(outcome.test()));
  }

  private static PointMeasure ratio(int replies, PointMeasure expected) {
    if (!(expected instanceof PointEstimate chance)) {
      return expected;
    }
    return chance.value() == 0
        ? new Undefined("there would be none by chance")
        : SixDecimals.of(new PointEstimate(replies / chance.value(), chance.n()));
  }

  private CodeMixing code(String code) {
    PermutationOutcome outcome = chance.of(CodeMixing.testId(code));
    return new CodeMixing(
        code,
        observed.assortativity(code),
        SixDecimals.of(outcome.expected()),
        SixDecimals.of(outcome.test()),
        observed.correctedAssortativity(code));
  }

  private List<Exposure> exposures() {
    List<Exposure> exposures = new ArrayList<>();
    for (String code : sides.opposed()) {
      for (Direction direction : Direction.values()) {
        exposures.add(exposure(code, direction));
      }
    }
    return exposures;
  }

  private Exposure exposure(String code, Direction direction) {
    PermutationOutcome outcome = chance.of(Exposure.testId(code, direction));
    return new Exposure(
        code,
        List.copyOf(sides.opposing(code)),
        direction,
        observed.replies(code, direction),
        observed.exposure(code, direction),
        SixDecimals.of(outcome.expected()),
        SixDecimals.of(outcome.test()),
        observed.correctedExposure(code, direction));
  }
}
