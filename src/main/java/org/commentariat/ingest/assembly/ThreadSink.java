package org.commentariat.ingest.assembly;

import java.io.IOException;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;

/** Takes threads one after the other, comment by comment. */
public interface ThreadSink {

  /**
   * A thread begins, and with it the one before ends.
   *
   * @param id unique in the run
   * @param source the first input file that holds a part of it
   */
  void thread(String id, String source, Article article) throws IOException;

  /**
   * The next comment of the thread. Its parent is in the same thread, and may come later.
   *
   * @param source the input file that holds it; of a placeholder, the first of the thread
   */
  void comment(Comment comment, String source) throws IOException;
}
