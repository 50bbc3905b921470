package org.commentariat.analysis.structure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;

/**
 * The structure of one thread.
 *
 * @param threadId its id
 * @param source the input file; of a thread in several files, the first
 * @param title headline, or null where there is none
 * @param declared how many comments the page says it has, or null where it does not say
 * @param found how many were found; placeholders are not among them
 * @param placeholders by what became of the comments whose place they keep
 * @param replies its reply links
 */
public record ThreadAudit(
    String threadId,
    String source,
    @Nullable String title,
    @Nullable Integer declared,
    int found,
    SortedMap<Comment.Presence, Integer> placeholders,
    ReplyAudit replies) {

  public ThreadAudit {
    placeholders = Collections.unmodifiableSortedMap(new TreeMap<>(placeholders));
  }

  static ThreadAudit of(CommentThread thread) {
    SortedMap<Comment.Presence, Integer> presence = new TreeMap<>();
    thread.comments().forEach(comment -> presence.merge(comment.presence(), 1, Integer::sum));
    Integer found = presence.remove(Comment.Presence.WRITTEN);
    return new ThreadAudit(
        thread.id(),
        thread.source(),
        thread.article().title(),
        thread.article().declaredComments(),
        found == null ? 0 : found,
        presence,
        ReplyAudit.of(thread));
  }

  ThreadAudit renamed(UnaryOperator<String> text) {
    return new ThreadAudit(
        text.apply(threadId),
        text.apply(source),
        title == null ? null : text.apply(title),
        declared,
        found,
        placeholders,
        replies);
  }
}
