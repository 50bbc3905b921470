package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commentariat.analysis.dynamics.Mixing.Direction;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.statistics.mixing.BinaryMixing;
import org.commentariat.statistics.mixing.Confusion;
import org.commentariat.statistics.mixing.CorrectedMixing;
import org.commentariat.statistics.mixing.CorrectedMixing.Members;

/** Figures of exchanges corrected for the machine's errors, where people have coded turns. */
final class LabelCorrection {
  private final Inference inference;
  private final Map<String, List<Exchange>> exchanges = new LinkedHashMap<>();
  private final Map<String, List<Turn>> coded = new LinkedHashMap<>();

  /**
   * Keeps the codings of turns that count.
   *
   * @param turns all of the corpus, in exchanges or not
   */
  LabelCorrection(Clusters clusters, List<Turn> turns, Inference inference) {
    this.inference = inference;
    for (List<Exchange> cluster : clusters.exchanges()) {
      exchanges.put(Clusters.of(clusters.kind(), cluster.get(0).reply()), cluster);
    }
    for (Turn turn : turns) {
      if (turn.isCounted() && !turn.human().isEmpty()) {
        coded.computeIfAbsent(Clusters.of(clusters.kind(), turn), c -> new ArrayList<>()).add(turn);
      }
    }
  }

  /** As {@link Mixing.CodeMixing#corrected}. */
  Measure assortativity(String code) {
    if (coded.isEmpty()) {
      return uncoded();
    }
    Ends ends = new Ends(Exchange::reply, Set.of(code), Exchange::parent, Set.of(code));
    return CorrectedMixing.assortativity(members(ends), inference.bootstrap(), inference.level());
  }

  /** As {@link Mixing.Exposure#corrected}. */
  Measure exposure(String code, Set<String> opposing, Direction direction) {
    if (coded.isEmpty()) {
      return uncoded();
    }
    Ends ends =
        switch (direction) {
          case RECEIVED -> new Ends(Exchange::reply, opposing, Exchange::parent, Set.of(code));
          case WRITTEN -> new Ends(Exchange::parent, opposing, Exchange::reply, Set.of(code));
        };
    return CorrectedMixing.exposure(members(ends), inference.bootstrap(), inference.level());
  }

  private static Undefined uncoded() {
    return new Undefined("there are no human codings that may correct it");
  }

  /**
   * What is asked of the two ends of an exchange.
   *
   * @param from the one end
   * @param fromCodes whether it holds any of these
   * @param to the other end
   * @param toCodes whether it holds any of these
   */
  record Ends(
      Function<Exchange, Turn> from,
      Set<String> fromCodes,
      Function<Exchange, Turn> to,
      Set<String> toCodes) {

    BinaryMixing count(List<Exchange> exchanges) {
      int both = 0;
      int left = 0;
      int right = 0;
      for (Exchange exchange : exchanges) {
        boolean fromHolds = holdsAny(from.apply(exchange), fromCodes);
        boolean toHolds = holdsAny(to.apply(exchange), toCodes);
        left += fromHolds ? 1 : 0;
        right += toHolds ? 1 : 0;
        both += fromHolds && toHolds ? 1 : 0;
      }
      return new BinaryMixing(both, left, right, exchanges.size());
    }
  }

  private List<Members> members(Ends ends) {
    Set<String> clusters = new LinkedHashSet<>(exchanges.keySet());
    clusters.addAll(coded.keySet());
    return clusters.stream()
        .map(
            cluster ->
                new Members(
                    ends.count(exchanges.getOrDefault(cluster, List.of())),
                    confusion(coded.getOrDefault(cluster, List.of()), ends.fromCodes()),
                    confusion(coded.getOrDefault(cluster, List.of()), ends.toCodes())))
        .toList();
  }

  private static Confusion confusion(List<Turn> turns, Set<String> codes) {
    Confusion confusion = Confusion.NONE;
    for (Turn turn : turns) {
      Optional<HumanCode> human =
          codes.stream()
              .flatMap(code -> Optional.ofNullable(turn.human().get(code)).stream())
              .max(Comparator.comparingDouble(HumanCode::value));
      if (human.isPresent()) {
        confusion = confusion.plus(Confusion.of(holdsAny(turn, codes), human.get()));
      }
    }
    return confusion;
  }

  private static boolean holdsAny(Turn turn, Set<String> codes) {
    return codes.stream().anyMatch(code -> turn.codes().contains(code));
  }
}
