package org.commentariat.analysis.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.correction.HumanCode;
import org.commentariat.statistics.mixing.PermutationTest;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Turns made up for tests. The codes {@code a} and {@code b} oppose each other, {@code c} none. */
final class Conversation {
  static final Sides SIDES = new Sides(List.of("a", "b", "c"), Map.of("a", "b"));
  static final Inference INFERENCE =
      new Inference(0.95, new ClusterBootstrap(3, 200), new PermutationTest(3, 199));

  private final List<Turn> turns = new ArrayList<>();

  /** A turn in a thread; codes with spaces between. */
  Conversation turn(
      String id, String thread, String person, @Nullable String parent, String codes) {
    return add(id, thread, person, parent, codes, 1, true, true, null, Map.of());
  }

  Conversation uncertain(String id, String person, String parent, String codes) {
    return add(id, "t", person, parent, codes, 0.6, true, true, null, Map.of());
  }

  Conversation silent(String id, String person, @Nullable String parent) {
    return add(id, "t", person, parent, "", 1, false, true, null, Map.of());
  }

  Conversation abstained(String id, String person, @Nullable String parent) {
    return add(id, "t", person, parent, "", 1, true, false, null, Map.of());
  }

  Conversation relating(String id, String person, String parent, String codes, Relation relation) {
    return add(id, "t", person, parent, codes, 1, true, true, judged(relation), Map.of());
  }

  Conversation coded(
      String id,
      String thread,
      String person,
      @Nullable String parent,
      String codes,
      Map<String, HumanCode> human) {
    return add(id, thread, person, parent, codes, 1, true, true, null, human);
  }

  private Conversation add(
      String id,
      String thread,
      String person,
      @Nullable String parent,
      String codes,
      double confidence,
      boolean heard,
      boolean judged,
      @Nullable RelationJudgment relation,
      Map<String, HumanCode> human) {
    ReplyLink link =
        parent == null ? null : new ReplyLink(parent, ReplyLink.Rule.STATED_ID, confidence);
    TreeSet<String> held = new TreeSet<>(Arrays.asList(codes.split(" ", -1)));
    held.remove("");
    turns.add(
        new Turn(id, thread, person, held, heard, judged, link, relation, new TreeMap<>(human)));
    return this;
  }

  private static RelationJudgment judged(Relation relation) {
    TreeMap<Relation, Double> probabilities = new TreeMap<>();
    for (Relation each : Relation.values()) {
      probabilities.put(each, each == relation ? 1.0 : 0.0);
    }
    return new RelationJudgment(probabilities, relation);
  }

  Dynamics dynamics() {
    return Dynamics.of(turns, SIDES, INFERENCE);
  }
}
