package org.commentariat.report.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.thread.ReplyLink;

/**
 * A comment and all that was said in answer to it.
 *
 * @param turns each comment before those that answer it, in the order of the input; the first
 *     answers nobody that is here
 */
record Conversation(List<Turn> turns) {

  /**
   * One comment of a conversation.
   *
   * @param comment the comment
   * @param parent position of what it answers in the conversation, or -1
   * @param depth number of comments between it and the beginning, 0 for the first
   */
  record Turn(CommentFinding comment, int parent, int depth) {}

  Conversation {
    turns = List.copyOf(turns);
  }

  /** The one with the most comments, the first of several; empty when nobody answers anybody. */
  static Optional<Conversation> longest(List<CommentFinding> comments) {
    Map<String, CommentFinding> byId = new HashMap<>();
    comments.forEach(comment -> byId.put(comment.id(), comment));
    Map<String, List<CommentFinding>> answers = new HashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (CommentFinding comment : comments) {
      ReplyLink link = comment.replyLink();
      if (link != null && byId.containsKey(link.parent())) {
        answers.computeIfAbsent(link.parent(), p -> new ArrayList<>()).add(comment);
      } else {
        sizes.put(comment.id(), 0);
      }
    }
    String first = "";
    int most = 1;
    for (String root : sizes.keySet()) {
      int size = of(byId, answers, root).turns().size();
      if (size > most) {
        most = size;
        first = root;
      }
    }
    return most == 1 ? Optional.empty() : Optional.of(of(byId, answers, first));
  }

  /** Without recursion: chains may be 100,000 comments long. */
  private static Conversation of(
      Map<String, CommentFinding> byId, Map<String, List<CommentFinding>> answers, String root) {
    List<Turn> turns = new ArrayList<>();
    Deque<Turn> open = new ArrayDeque<>();
    Optional.ofNullable(byId.get(root)).ifPresent(comment -> open.push(new Turn(comment, -1, 0)));
    while (!open.isEmpty()) {
      Turn turn = open.pop();
      int place = turns.size();
      turns.add(turn);
      List<CommentFinding> replies = answers.getOrDefault(turn.comment().id(), List.of());
      for (int i = replies.size() - 1; i >= 0; i--) {
        open.push(new Turn(replies.get(i), place, turn.depth() + 1));
      }
    }
    return new Conversation(turns);
  }
}
