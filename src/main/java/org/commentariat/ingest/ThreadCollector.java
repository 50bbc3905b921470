package org.commentariat.ingest;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;

/** Keeps all threads in memory. */
final class ThreadCollector implements ThreadSink {
  private final List<CommentThread> threads = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private @Nullable Head head;

  private record Head(String id, String source, Article article) {}

  @Override
  public void thread(String id, String source, Article article) {
    close();
    head = new Head(id, source, article);
  }

  @Override
  public void comment(Comment comment, String source) {
    comments.add(comment);
  }

  List<CommentThread> threads() {
    close();
    return threads;
  }

  private void close() {
    if (head != null) {
      threads.add(new CommentThread(head.id(), head.source(), head.article(), comments));
    }
    head = null;
    comments.clear();
  }
}
