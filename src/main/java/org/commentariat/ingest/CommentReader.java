package org.commentariat.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Implementations hold no state and may be used by several threads. */
public interface CommentReader {

  /**
   * Reads a file.
   *
   * @param file the file
   * @param source the name by which threads and rejections call it
   * @return its threads and what could not be read; a file that is no page at all gives no thread
   *     and one rejection
   * @throws IOException when the file cannot be opened or read
   */
  Ingest read(Path file, String source) throws IOException;
}
