package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commentariat.analysis.concentration.Concentration;
import org.commentariat.analysis.concentration.Voice;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Inference;
import org.commentariat.analysis.dynamics.Sides;
import org.commentariat.analysis.dynamics.Turn;
import org.commentariat.statistics.ClusterBootstrap;

/** Comments as turns of conversations and as voices of people. */
final class Conversations {
  private Conversations() {}

  /** Who answers whom with what. */
  static Dynamics dynamics(
      List<CommentFinding> comments,
      List<CodeEntry> codes,
      double level,
      ClusterBootstrap bootstrap) {
    Map<String, String> opposes = new HashMap<>();
    for (CodeEntry code : codes) {
      String other = code.opposes();
      if (other != null) {
        opposes.put(code.id(), other);
      }
    }
    return Dynamics.of(
        comments.stream().map(Conversations::turn).toList(),
        new Sides(codes.stream().map(CodeEntry::id).toList(), opposes),
        Inference.of(level, bootstrap));
  }

  private static Turn turn(CommentFinding comment) {
    return new Turn(
        comment.id(),
        comment.threadId(),
        Shares.person(comment),
        comment.codes(),
        comment.hasOwnWords(),
        !comment.abstained(),
        comment.replyLink(),
        comment.relation(),
        new TreeMap<>());
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
