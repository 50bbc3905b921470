package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.concentration.Voice;
import org.commentariat.analysis.correction.HumanLabel;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Inference;
import org.commentariat.analysis.dynamics.Sides;
import org.commentariat.analysis.dynamics.Turn;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.correction.HumanCode;
import org.jspecify.annotations.Nullable;

/** Comments as turns of conversations and as voices of people. */
final class Conversations {
  private Conversations() {}

  /**
   * Who answers whom with what.
   *
   * @param labels what people said of some of the comments, by id
   */
  static Dynamics dynamics(
      List<CommentFinding> comments,
      List<CodeEntry> codes,
      Map<String, HumanLabel> labels,
      double level,
      ClusterBootstrap bootstrap) {
    Map<String, String> opposes = new HashMap<>();
    for (CodeEntry code : codes) {
      String other = code.opposes();
      if (other != null) {
        opposes.put(code.id(), other);
      }
    }
    List<String> ids = codes.stream().map(CodeEntry::id).toList();
    return Dynamics.of(
        comments.stream().map(one -> turn(one, ids, labels.get(one.id()))).toList(),
        new Sides(ids, opposes),
        Inference.of(level, bootstrap));
  }

  private static Turn turn(CommentFinding comment, List<String> codes, @Nullable HumanLabel label) {
    SortedMap<String, HumanCode> human = new TreeMap<>();
    if (label != null) {
      codes.forEach(code -> human.put(code, label.code(code)));
    }
    return new Turn(
        comment.id(),
        comment.threadId(),
        comment.person(),
        comment.codes(),
        comment.hasOwnWords(),
        !comment.abstained(),
        comment.replyLink(),
        comment.relation(),
        human);
  }

  /** Comments against commenters. */
  static Concentration concentration(
      List<CommentFinding> comments,
      List<CodeEntry> codes,
      double level,
      ClusterBootstrap bootstrap) {
    List<Voice> voices = new ArrayList<>();
    Shares.byPerson(comments.stream().filter(CommentFinding::hasOwnWords).toList())
        .forEach(
            (name, own) -> {
              List<Set<String>> held = new ArrayList<>();
              own.forEach(comment -> held.add(comment.rows()));
              voices.add(new Voice(name, own.get(0).authorKnown(), held));
            });
    return Concentration.of(voices, codes.stream().map(CodeEntry::id).toList(), level, bootstrap);
  }
}
