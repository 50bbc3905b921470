package org.commentariat.analysis.structure;

import java.util.List;
import org.commentariat.ingest.Ingest;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;

/** Threads less the reply links that are not certain. */
public final class CertainLinks {
  private CertainLinks() {}

  /** The same comments; a link that is not certain is as if it had not been found. */
  public static Ingest of(Ingest ingest) {
    return new Ingest(ingest.threads().stream().map(CertainLinks::of).toList(), ingest.ledger());
  }

  private static CommentThread of(CommentThread thread) {
    List<Comment> comments = thread.comments().stream().map(CertainLinks::of).toList();
    return new CommentThread(thread.id(), thread.source(), thread.article(), comments);
  }

  private static Comment of(Comment comment) {
    ReplyLink link = comment.replyLink();
    return link == null || link.isCertain()
        ? comment
        : new Comment(
            comment.id(),
            comment.threadId(),
            comment.author(),
            comment.time(),
            comment.ownWords(),
            comment.quotations(),
            null,
            comment.presence());
  }
}
