package org.commentariat.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article's comments with their reply links, in the order of the page. A page without comments
 * is a thread with an empty list.
 *
 * @param id unique among the threads of one run, never blank
 * @param source the input file, as a path relative to the folder that was read, with {@code /}
 *     between names
 * @param article what the comments are about
 * @param comments every comment once; each parent is among them, and following parents never comes
 *     back
 */
public record CommentThread(String id, String source, Article article, List<Comment> comments) {

  public CommentThread {
    if (id.isBlank()) {
      throw new IllegalArgumentException("thread without an id from " + source);
    }
    comments = List.copyOf(comments);
    requireTree(id, comments);
  }

  private static void requireTree(String thread, List<Comment> comments) {
    Map<String, Comment> byId = new HashMap<>();
    for (Comment comment : comments) {
      if (!comment.threadId().equals(thread)) {
        throw new IllegalArgumentException(
            "comment "
                + comment.id()
                + " of thread "
                + comment.threadId()
                + " in thread "
                + thread);
      }
      if (byId.put(comment.id(), comment) != null) {
        throw new IllegalArgumentException(
            "two comments with the id " + comment.id() + " in thread " + thread);
      }
    }
    Map<String, Boolean> reachesRoot = new HashMap<>();
    for (Comment comment : comments) {
      requireRoot(comment, byId, reachesRoot);
    }
  }

  /**
   * Walks up without recursion: chains may be 100,000 deep. False in {@code reachesRoot}: on the
   * path being walked.
   */
  private static void requireRoot(
      Comment start, Map<String, Comment> byId, Map<String, Boolean> reachesRoot) {
    @Nullable Comment comment = start;
    while (comment != null && !reachesRoot.getOrDefault(comment.id(), false)) {
      if (reachesRoot.put(comment.id(), false) != null) {
        throw new IllegalArgumentException("comment " + comment.id() + " is its own ancestor");
      }
      ReplyLink link = comment.replyLink();
      if (link == null) {
        break;
      }
      Comment parent = byId.get(link.parent());
      if (parent == null) {
        throw new IllegalArgumentException(
            "comment "
                + comment.id()
                + " answers "
                + link.parent()
                + ", which is not in the thread");
      }
      comment = parent;
    }
    comment = start;
    while (comment != null && !reachesRoot.getOrDefault(comment.id(), false)) {
      reachesRoot.put(comment.id(), true);
      ReplyLink link = comment.replyLink();
      comment = link == null ? null : byId.get(link.parent());
    }
  }
}
