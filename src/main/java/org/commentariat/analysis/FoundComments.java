package org.commentariat.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.analysis.pseudonym.MaskedText;
import org.commentariat.ingest.Ingest;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Puts comments and judgments together, in the order of the input. */
record FoundComments(Masking masking) {

  /**
   * Every comment with what was found of it.
   *
   * @throws IllegalArgumentException when one has no judgment
   */
  List<CommentFinding> of(Ingest ingest, List<JudgedComment> judged) {
    Map<String, JudgedComment> byId = new HashMap<>();
    judged.forEach(one -> byId.put(one.judgment().commentId(), one));
    List<CommentFinding> comments = new ArrayList<>();
    for (CommentThread thread : ingest.threads()) {
      Map<String, Integer> depths = depths(thread);
      for (Comment comment : thread.comments()) {
        if (comment.isPlaceholder()) {
          continue;
        }
        JudgedComment one = byId.get(comment.id());
        if (one == null) {
          throw new IllegalArgumentException("comment " + comment.id() + " has no judgment");
        }
        comments.add(finding(comment, one, depths.getOrDefault(comment.id(), 0)));
      }
    }
    return comments;
  }

  private CommentFinding finding(Comment comment, JudgedComment judged, int depth) {
    Judgment judgment = judged.judgment();
    MaskedText ownWords = masking.names().mask(comment.ownWords());
    SortedMap<String, Double> probabilities = new TreeMap<>();
    judgment.probabilities().forEach((code, p) -> probabilities.put(code, SixDecimals.of(p)));
    return new CommentFinding(
        masking.text(comment.id()),
        masking.text(comment.threadId()),
        masking.names().of(comment.author()),
        comment.time(),
        masking.link(comment.replyLink()),
        depth,
        judgment.codes(),
        probabilities,
        judgment.abstention(),
        judgment.relation(),
        judgment.irony(),
        judged.annotated().sentiment(),
        ownWords.text(),
        judgment.evidence().stream()
            .map(
                found ->
                    new CommentFinding.Mark(
                        found.code(),
                        ownWords.startOf(found.start()),
                        ownWords.endOf(found.end()),
                        found.kind(),
                        found.source()))
            .toList());
  }

  /** Depth of every comment, without recursion: chains may be 100,000 deep, parents may follow. */
  private static Map<String, Integer> depths(CommentThread thread) {
    Map<String, Comment> byId = new HashMap<>();
    thread.comments().forEach(comment -> byId.put(comment.id(), comment));
    Map<String, Integer> depths = new HashMap<>();
    for (Comment start : thread.comments()) {
      Deque<String> path = new ArrayDeque<>();
      @Nullable Comment comment = start;
      while (comment != null && !depths.containsKey(comment.id())) {
        path.push(comment.id());
        ReplyLink link = comment.replyLink();
        comment = link == null ? null : byId.get(link.parent());
      }
      int depth = comment == null ? 0 : depths.getOrDefault(comment.id(), 0) + 1;
      for (String id : path) {
        depths.put(id, depth++);
      }
    }
    return depths;
  }
}
