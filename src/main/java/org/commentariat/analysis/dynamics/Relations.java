package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How replies stand to what they answer, as the machine takes them. Only exchanges of which the
 * classifier tells are counted.
 *
 * @param all of all replies; null where the classifier tells of none
 * @param byParent by what is answered: each code in the order of the codebook, then none; a parent
 *     with two codes is counted under both
 * @param byPairing by how the codes of the two stand to each other
 */
public record Relations(@Nullable Row all, List<Row> byParent, List<Row> byPairing) {

  /** Replies whose relation is not clear. */
  public static final String UNSURE = "unsure";

  /** The keys of the shares of each row, in their order. */
  public static final List<String> KEYS =
      List.of(Relation.AGREE.key(), Relation.DISAGREE.key(), Relation.OTHER.key(), UNSURE);

  /**
   * Some of the replies.
   *
   * @param group {@code all}, a code or none, or the key of a pairing
   * @param replies how many
   * @param shares of each relation, clustered intervals
   */
  public record Row(String group, int replies, List<Share> shares) {
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Replies that stand in one relation to what they answer.
   *
   * @param relation its key, or {@link #UNSURE}
   * @param replies how many
   * @param share of the row's replies
   */
  public record Share(String relation, int replies, Measure share) {}

  public Relations {
    byParent = List.copyOf(byParent);
    byPairing = List.copyOf(byPairing);
  }

  static Relations of(List<Exchange> exchanges, Sides sides, double level) {
    List<Exchange> told = exchanges.stream().filter(e -> e.reply().relation() != null).toList();
    if (told.isEmpty()) {
      return new Relations(null, List.of(), List.of());
    }
    Clusters clusters = Clusters.of(told);
    List<Row> byParent = new ArrayList<>();
    for (String code : sides.rows()) {
      byParent.add(row(code, clusters, e -> Sides.holds(e.parent().codes(), code), level));
    }
    List<Row> byPairing = new ArrayList<>();
    for (Sides.Pairing pairing : Sides.Pairing.values()) {
      String key = pairing.name().toLowerCase(Locale.ROOT);
      byPairing.add(row(key, clusters, e -> sides.pairing(e) == pairing, level));
    }
    return new Relations(row("all", clusters, e -> true, level), byParent, byPairing);
  }

  private static Row row(String name, Clusters clusters, Predicate<Exchange> among, double level) {
    List<Exchange> replies =
        clusters.exchanges().stream().flatMap(List::stream).filter(among).toList();
    List<Share> shares = new ArrayList<>();
    for (String key : KEYS) {
      Predicate<Exchange> stands = exchange -> key.equals(relation(exchange));
      int n = (int) replies.stream().filter(stands).count();
      shares.add(new Share(key, n, clusters.share(stands, among, level)));
    }
    return new Row(name, replies.size(), shares);
  }

  private static String relation(Exchange exchange) {
    RelationJudgment judgment = Objects.requireNonNull(exchange.reply().relation());
    Relation relation = judgment.relation();
    return relation == null ? UNSURE : relation.key();
  }
}
