package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commentariat.analysis.dynamics.Mixing.Clustering;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;

/**
 * Exchanges that belong together: what one thread holds, or one person replies.
 *
 * @param kind what makes a cluster
 * @param exchanges by cluster, in the order in which they appear
 */
record Clusters(Clustering kind, List<List<Exchange>> exchanges) {

  /** With fewer threads than this, commenters are the clusters. */
  static final int THREADS = 10;

  static Clusters of(List<Exchange> exchanges) {
    long threads = exchanges.stream().map(e -> e.reply().thread()).distinct().count();
    Clustering kind = threads < THREADS ? Clustering.COMMENTERS : Clustering.THREADS;
    Map<String, List<Exchange>> clusters = new LinkedHashMap<>();
    for (Exchange exchange : exchanges) {
      clusters.computeIfAbsent(of(kind, exchange.reply()), c -> new ArrayList<>()).add(exchange);
    }
    return new Clusters(kind, List.copyOf(clusters.values()));
  }

  /** The cluster that a turn is in. */
  static String of(Clustering kind, Turn turn) {
    return switch (kind) {
      case THREADS -> turn.thread();
      case COMMENTERS -> turn.person();
    };
  }

  /** The share of some exchanges among others, with an interval that allows for the clusters. */
  Measure share(Predicate<Exchange> some, Predicate<Exchange> among, double level) {
    int[] successes = new int[exchanges.size()];
    int[] sizes = new int[exchanges.size()];
    for (int i = 0; i < sizes.length; i++) {
      for (Exchange exchange : exchanges.get(i)) {
        if (among.test(exchange)) {
          sizes[i]++;
          successes[i] += some.test(exchange) ? 1 : 0;
        }
      }
    }
    return SixDecimals.of(ClusteredProportion.wilson(successes, sizes, level));
  }
}
