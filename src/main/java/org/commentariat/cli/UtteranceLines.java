package org.commentariat.cli;

import java.io.IOException;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;

/** Writes comments as they come, one a line, so that memory does not grow with their number. */
final class UtteranceLines implements ThreadSink {
  private final JsonLines lines;
  private final UtteranceFormat format = new UtteranceFormat();
  private boolean any;
  private @Nullable String title;

  UtteranceLines(JsonLines lines) {
    this.lines = lines;
  }

  /** Whether there was a thread at all. */
  boolean any() {
    return any;
  }

  @Override
  public void thread(String id, String source, Article article) {
    any = true;
    title = article.title();
  }

  @Override
  public void comment(Comment comment, String source) throws IOException {
    lines.write(format.write(comment, source, title));
  }
}
