package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.commentariat.analysis.dynamics.Mixing.Cell;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.MultipleTests;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.TestResult;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.mixing.BinaryMixing;
import org.commentariat.statistics.mixing.LabelledGraph;
import org.commentariat.statistics.mixing.Node;
import org.commentariat.statistics.mixing.PermutationOutcome;
import org.commentariat.statistics.mixing.Tie;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Mixing} of exchanges. */
final class MixingFigures {
  private final List<Exchange> exchanges;
  private final Sides sides;
  private final Inference inference;
  private final Clusters clusters;
  private final LabelCorrection correction;
  private final LabelledGraph graph;
  private final Tally tally;

  /** What every permutation is asked for, in the order in which the figures take the answers. */
  private final List<ToDoubleFunction<Tally>> statistics = new ArrayList<>();

  private final int[][] rowsOf;
  private final List<String> exposed;

  private MixingFigures(
      List<Exchange> exchanges, List<Turn> turns, Sides sides, Inference inference) {
    this.exchanges = exchanges;
    this.sides = sides;
    this.inference = inference;
    this.clusters = Clusters.of(exchanges);
    this.correction = new LabelCorrection(clusters, turns, inference);
    this.exposed = sides.codes().stream().filter(code -> !sides.opposing(code).isEmpty()).toList();
    Map<String, Turn> taking = new LinkedHashMap<>();
    for (Exchange exchange : exchanges) {
      taking.put(exchange.parent().id(), exchange.parent());
      taking.put(exchange.reply().id(), exchange.reply());
    }
    this.graph = graph(exchanges, taking.values());
    this.rowsOf = Tally.rowsOf(rows(taking.values()), graph.labels());
    this.tally = tally(graph);
  }

  static Mixing of(List<Exchange> exchanges, List<Turn> turns, Sides sides, Inference inference) {
    return new MixingFigures(exchanges, turns, sides, inference).mixing();
  }

  /** The same figures without what chance would make of them. */
  static CertainMixing certain(List<Exchange> certain, Sides sides, Inference inference) {
    MixingFigures figures = new MixingFigures(certain, List.of(), sides, inference);
    List<CertainMixing.Code> codes = new ArrayList<>();
    for (int i = 0; i < sides.codes().size(); i++) {
      codes.add(new CertainMixing.Code(sides.codes().get(i), figures.assortativity(i)));
    }
    List<CertainMixing.Exposure> exposures = new ArrayList<>();
    for (String code : figures.exposed) {
      for (Direction direction : Direction.values()) {
        exposures.add(
            new CertainMixing.Exposure(
                code,
                direction,
                figures.replies(code, direction),
                figures.opposingShare(code, direction)));
      }
    }
    return new CertainMixing(certain.size(), figures.clusters.kind(), codes, exposures);
  }

  private static LabelledGraph graph(List<Exchange> exchanges, Collection<Turn> turns) {
    return LabelledGraph.of(
        turns.stream()
            .map(turn -> new Node(turn.id(), label(turn), turn.person(), turn.thread()))
            .toList(),
        exchanges.stream().map(e -> new Tie(e.reply().id(), e.parent().id())).toList());
  }

  /** All codes of a turn together, which change hands together. */
  private static String label(Turn turn) {
    return String.join("\n", turn.codes());
  }

  /** Each code, then none, then the opposing side of each code that has one. */
  private List<Predicate<String>> rows(Collection<Turn> turns) {
    Map<String, Set<String>> codesOf = new TreeMap<>();
    turns.forEach(turn -> codesOf.put(label(turn), turn.codes()));
    List<Predicate<String>> rows = new ArrayList<>();
    for (String row : sides.rows()) {
      rows.add(label -> Sides.holds(codesOf.getOrDefault(label, Set.of()), row));
    }
    for (String code : exposed) {
      rows.add(label -> sides.opposes(codesOf.getOrDefault(label, Set.of()), code));
    }
    return rows;
  }

  private Tally tally(LabelledGraph of) {
    return new Tally(of, rowsOf, sides.rows().size() + exposed.size());
  }

  private Mixing mixing() {
    int rows = sides.rows().size();
    for (int parent = 0; parent < rows; parent++) {
      for (int reply = 0; reply < rows; reply++) {
        int to = parent;
        int from = reply;
        statistics.add(drawn -> drawn.cell(to, from));
      }
    }
    for (int i = 0; i < sides.codes().size(); i++) {
      int row = i;
      statistics.add(
          drawn ->
              drawn.of(row).assortativity() instanceof PointEstimate r ? r.value() : Double.NaN);
    }
    for (int i = 0; i < exposed.size(); i++) {
      int code = sides.codes().indexOf(exposed.get(i));
      int other = rows + i;
      statistics.add(drawn -> drawn.received(code, other));
      statistics.add(drawn -> drawn.written(other, code));
    }
    Iterator<PermutationOutcome> outcomes = outcomes().iterator();
    return new Mixing(
        exchanges.size(),
        (int) exchanges.stream().map(e -> e.reply().thread()).distinct().count(),
        (int) exchanges.stream().flatMap(MixingFigures::ends).distinct().count(),
        graph.exchangeableNodes(),
        clusters.kind(),
        cells(outcomes),
        codes(outcomes),
        exposures(outcomes));
  }

  private static Stream<String> ends(Exchange exchange) {
    return Stream.of(exchange.parent().id(), exchange.reply().id());
  }

  private List<PermutationOutcome> outcomes() {
    return inference
        .permutations()
        .ofEach(
            graph,
            drawn -> {
              Tally counted = tally(drawn);
              return statistics.stream().mapToDouble(s -> s.applyAsDouble(counted)).toArray();
            });
  }

  private List<Cell> cells(Iterator<PermutationOutcome> outcomes) {
    List<Cell> cells = new ArrayList<>();
    for (String parent : sides.rows()) {
      for (String reply : sides.rows()) {
        PermutationOutcome outcome = outcomes.next();
        int replies = tally.cell(sides.rows().indexOf(parent), sides.rows().indexOf(reply));
        Measure share =
            clusters.share(
                e -> Sides.holds(e.reply().codes(), reply),
                e -> Sides.holds(e.parent().codes(), parent),
                inference.level());
        PointMeasure expected = SixDecimals.of(outcome.expected());
        TestOutcome test = SixDecimals.of(outcome.test());
        cells.add(
            new Cell(
                parent, reply, replies, share, expected, ratio(replies, expected), test, null));
      }
    }
    Map<String, Double> holm = holm(cells.stream().map(Cell::test).toList());
    List<Cell> adjusted = new ArrayList<>();
    for (Cell c : cells) {
      Double p = holm.get(key(adjusted.size()));
      adjusted.add(
          new Cell(
              c.parent(), c.reply(), c.replies(), c.share(), c.expected(), c.ratio(), c.test(), p));
    }
    return adjusted;
  }

  private static PointMeasure ratio(int replies, PointMeasure expected) {
    if (!(expected instanceof PointEstimate chance)) {
      return expected;
    }
    return chance.value() == 0
        ? new Undefined("there would be none by chance")
        : SixDecimals.of(new PointEstimate(replies / chance.value(), chance.n()));
  }

  private List<CodeMixing> codes(Iterator<PermutationOutcome> outcomes) {
    List<PermutationOutcome> own = new ArrayList<>();
    sides.codes().forEach(code -> own.add(outcomes.next()));
    Map<String, Double> holm =
        holm(own.stream().map(outcome -> SixDecimals.of(outcome.test())).toList());
    List<CodeMixing> codes = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      String code = sides.codes().get(i);
      codes.add(
          new CodeMixing(
              code,
              assortativity(i),
              SixDecimals.of(own.get(i).expected()),
              SixDecimals.of(own.get(i).test()),
              holm.get(key(i)),
              SixDecimals.of(correction.assortativity(code))));
    }
    return codes;
  }

  private Coefficient assortativity(int row) {
    BinaryMixing all = tally.of(row);
    return new Coefficient(all.assortativity(), interval(sides.codes().get(row), all));
  }

  private Measure interval(String code, BinaryMixing all) {
    if (all.assortativity() instanceof Undefined undefined) {
      return undefined;
    }
    LabelCorrection.Ends ends =
        new LabelCorrection.Ends(Exchange::reply, Set.of(code), Exchange::parent, Set.of(code));
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

  private List<Exposure> exposures(Iterator<PermutationOutcome> outcomes) {
    List<PermutationOutcome> own = new ArrayList<>();
    outcomes.forEachRemaining(own::add);
    Map<String, Double> holm =
        holm(own.stream().map(outcome -> SixDecimals.of(outcome.test())).toList());
    List<Exposure> exposures = new ArrayList<>();
    for (String code : exposed) {
      for (Direction direction : Direction.values()) {
        int i = exposures.size();
        exposures.add(exposure(code, direction, own.get(i), holm.get(key(i))));
      }
    }
    return exposures;
  }

  private Exposure exposure(
      String code, Direction direction, PermutationOutcome outcome, @Nullable Double holm) {
    return new Exposure(
        code,
        List.copyOf(sides.opposing(code)),
        direction,
        replies(code, direction),
        opposingShare(code, direction),
        SixDecimals.of(outcome.expected()),
        SixDecimals.of(outcome.test()),
        holm,
        SixDecimals.of(correction.exposure(code, sides.opposing(code), direction)));
  }

  private int replies(String code, Direction direction) {
    return (int) exchanges.stream().filter(e -> own(e, direction).codes().contains(code)).count();
  }

  private Measure opposingShare(String code, Direction direction) {
    return clusters.share(
        e -> sides.opposes(other(e, direction).codes(), code),
        e -> own(e, direction).codes().contains(code),
        inference.level());
  }

  /** The end of an exchange that holds the code. */
  private static Turn own(Exchange exchange, Direction direction) {
    return direction == Direction.RECEIVED ? exchange.parent() : exchange.reply();
  }

  private static Turn other(Exchange exchange, Direction direction) {
    return direction == Direction.RECEIVED ? exchange.reply() : exchange.parent();
  }

  /** Adjusted p-values by the position of the test; undefined tests have none. */
  private static Map<String, Double> holm(List<TestOutcome> tests) {
    Map<String, Double> p = new TreeMap<>();
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i) instanceof TestResult test) {
        p.put(key(i), test.p());
      }
    }
    Map<String, Double> adjusted = new TreeMap<>();
    MultipleTests.holm(p).forEach((name, value) -> adjusted.put(name, SixDecimals.of(value)));
    return adjusted;
  }

  private static String key(int position) {
    return Integer.toString(position);
  }
}
