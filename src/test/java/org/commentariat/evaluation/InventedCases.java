package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.evaluation.Prediction.Basis;
import org.commentariat.stance.Relation;
import org.commentariat.stance.Setting;
import org.commentariat.statistics.ClusterBootstrap;
import org.jspecify.annotations.Nullable;

/** Coded comments about trams that nobody wrote, and judgments of them. */
public final class InventedCases {
  /** The codes p, l and d. */
  public static final List<String> CODES = List.of("p", "l", "d");

  public static final Intervals INTERVALS = new Intervals(new ClusterBootstrap(1, 200), 0.95);

  private static final List<String> CODED =
      List.of("p", "p", "p+l", "l", "", "", "", "d", "d+p", "", "l", "p");
  private static final List<String> JUDGED =
      List.of("p", "", "p", "l", "p", "", "", "d", "d", "l", "", "p+d");

  private InventedCases() {}

  /** Twelve comments of four threads, three in each. */
  public static List<Case> twelve() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CODED.size(); i++) {
      cases.add(
          new Case(
              comment("a:" + i, "thread " + i % 4, CODED.get(i), "Trams, please."),
              Prediction.of(codes(JUDGED.get(i)))));
    }
    return cases;
  }

  public static CodedComment comment(String id, String thread, String codes, String text) {
    return comment(id, thread, codes, text, null, null, null);
  }

  public static CodedComment comment(
      String id,
      String thread,
      String codes,
      String text,
      @Nullable Relation relation,
      @Nullable Boolean ironic,
      @Nullable CodedSentiment sentiment) {
    return new CodedComment(
        id,
        thread,
        id.replaceFirst(":.*", ""),
        relation == null ? null : "parent of " + id,
        Setting.NONE,
        null,
        text,
        codes(codes),
        relation,
        ironic,
        sentiment);
  }

  /** A judgment that only tells a probability of the code p. */
  public static Prediction probable(double probability) {
    SortedMap<String, Double> probabilities = new TreeMap<>();
    probabilities.put("p", probability);
    return new Prediction(new TreeSet<>(), probabilities, Basis.JUDGED, null, null);
  }

  /** From {@code p+l} to the set of both. */
  public static SortedSet<String> codes(String joined) {
    return joined.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(joined.split("\\+")));
  }
}
