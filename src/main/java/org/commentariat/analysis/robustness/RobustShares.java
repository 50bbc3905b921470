package org.commentariat.analysis.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commentariat.analysis.robustness.Choice.Counting;
import org.commentariat.statistics.ClusteredProportion;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;

/** The shares of codes under a choice, by the machine alone. */
record RobustShares(List<String> codes, double level) {

  VariantShares of(Choice choice) {
    Function<Scored, String> cluster =
        switch (choice.counting()) {
          case COMMENTS, PERSONS -> Scored::person;
          case COMMENTS_ALIKE_OTHERWISE, THREADS -> Scored::threadId;
        };
    Map<String, Integer> places = new HashMap<>();
    choice.comments().forEach(c -> places.putIfAbsent(cluster.apply(c), places.size()));
    int[] sizes = new int[places.size()];
    Map<String, int[]> successes = new HashMap<>();
    codes.forEach(code -> successes.put(code, new int[sizes.length]));
    for (Scored comment : choice.comments()) {
      int place = places.getOrDefault(cluster.apply(comment), 0);
      sizes[place]++;
      for (String code : choice.codes().apply(comment)) {
        int[] ones = successes.get(code);
        if (ones != null) {
          ones[place]++;
        }
      }
    }
    List<VariantShares.CodeShare> shares = new ArrayList<>();
    for (String code : codes) {
      int[] ones = successes.getOrDefault(code, new int[0]);
      String impossible = choice.impossible();
      shares.add(
          new VariantShares.CodeShare(
              code,
              impossible == null
                  ? measure(ones, sizes, choice.counting())
                  : new Undefined(impossible)));
    }
    return new VariantShares(choice.variant(), choice.comments().size(), shares);
  }

  /** As in the rest of the report, the simple interval where there is one cluster. */
  private Measure measure(int[] successes, int[] sizes, Counting counting) {
    Measure clustered =
        switch (counting) {
          case COMMENTS, COMMENTS_ALIKE_OTHERWISE ->
              ClusteredProportion.wilson(successes, sizes, level);
          case PERSONS, THREADS -> ClusteredProportion.wilsonOfClusters(successes, sizes, level);
        };
    if (clustered instanceof Estimate || counting == Counting.COMMENTS_ALIKE_OTHERWISE) {
      return SixDecimals.of(clustered);
    }
    int n = 0;
    int ones = 0;
    for (int i = 0; i < sizes.length; i++) {
      n += sizes[i];
      ones += successes[i];
    }
    return SixDecimals.of(new Proportion(ones, n).wilson(level));
  }
}
