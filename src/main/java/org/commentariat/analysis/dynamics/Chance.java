package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.commentariat.analysis.dynamics.Mixing.Cell;
import org.commentariat.analysis.dynamics.Mixing.CodeMixing;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.analysis.dynamics.Mixing.Exposure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.mixing.LabelledGraph;
import org.commentariat.statistics.mixing.Node;
import org.commentariat.statistics.mixing.PermutationOutcome;
import org.commentariat.statistics.mixing.PermutationTest;
import org.commentariat.statistics.mixing.Tie;

/** What chance would make of the figures of exchanges; all of them of the same permutations. */
final class Chance {
  private final LabelledGraph graph;
  private final Map<String, PermutationOutcome> outcomes = new HashMap<>();

  Chance(List<Exchange> exchanges, Sides sides, PermutationTest permutations) {
    Map<String, Turn> taking = new LinkedHashMap<>();
    for (Exchange exchange : exchanges) {
      taking.put(exchange.parent().id(), exchange.parent());
      taking.put(exchange.reply().id(), exchange.reply());
    }
    graph =
        LabelledGraph.of(
            taking.values().stream()
                .map(turn -> new Node(turn.id(), label(turn), turn.person(), turn.thread()))
                .toList(),
            exchanges.stream().map(e -> new Tie(e.reply().id(), e.parent().id())).toList());
    List<Predicate<String>> rows = rows(taking.values(), sides);
    int[][] rowsOf = Tally.rowsOf(rows, graph.labels());
    Map<String, ToDoubleFunction<Tally>> statistics = statistics(sides);
    List<ToDoubleFunction<Tally>> functions = List.copyOf(statistics.values());
    List<PermutationOutcome> found =
        permutations.ofEach(
            graph,
            drawn -> {
              Tally tally = new Tally(drawn, rowsOf, rows.size());
              return functions.stream().mapToDouble(f -> f.applyAsDouble(tally)).toArray();
            });
    int i = 0;
    for (String testId : statistics.keySet()) {
      outcomes.put(testId, found.get(i++));
    }
  }

  /** All codes of a turn together, which change hands together. */
  private static String label(Turn turn) {
    return String.join("\n", turn.codes());
  }

  /** Each code, then none, then the opposing side of each code that has one. */
  private static List<Predicate<String>> rows(Collection<Turn> turns, Sides sides) {
    Map<String, Set<String>> codesOf = new TreeMap<>();
    turns.forEach(turn -> codesOf.put(label(turn), turn.codes()));
    List<Predicate<String>> rows = new ArrayList<>();
    for (String row : sides.rows()) {
      rows.add(label -> Sides.holds(codesOf.getOrDefault(label, Set.of()), row));
    }
    for (String code : sides.opposed()) {
      rows.add(label -> sides.opposes(codesOf.getOrDefault(label, Set.of()), code));
    }
    return rows;
  }

  /** By the id of the test, in a fixed order. */
  private static Map<String, ToDoubleFunction<Tally>> statistics(Sides sides) {
    Map<String, ToDoubleFunction<Tally>> statistics = new LinkedHashMap<>();
    List<String> rows = sides.rows();
    for (int parent = 0; parent < rows.size(); parent++) {
      for (int reply = 0; reply < rows.size(); reply++) {
        int to = parent;
        int from = reply;
        statistics.put(Cell.testId(rows.get(to), rows.get(from)), tally -> tally.cell(to, from));
      }
    }
    for (int i = 0; i < sides.codes().size(); i++) {
      int row = i;
      statistics.put(
          CodeMixing.testId(rows.get(row)),
          tally ->
              tally.of(row).assortativity() instanceof PointEstimate r ? r.value() : Double.NaN);
    }
    for (int i = 0; i < sides.opposed().size(); i++) {
      String code = sides.opposed().get(i);
      int row = rows.indexOf(code);
      int other = rows.size() + i;
      statistics.put(
          Exposure.testId(code, Direction.RECEIVED), tally -> tally.received(row, other));
      statistics.put(Exposure.testId(code, Direction.WRITTEN), tally -> tally.written(other, row));
    }
    return statistics;
  }

  /** What chance made of a figure. */
  PermutationOutcome of(String testId) {
    return Objects.requireNonNull(outcomes.get(testId), testId);
  }

  /** Comments whose codes could go to another person. */
  int exchangeable() {
    return graph.exchangeableNodes();
  }
}
