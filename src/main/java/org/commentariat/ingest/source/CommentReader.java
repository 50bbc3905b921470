package org.commentariat.ingest.source;

import java.io.IOException;

/**
 * Reads one format. Implementations hold no state that changes and may be used by several threads.
 * Readers are asked in turn which one recognises a source.
 */
public interface CommentReader {

  /** The format as {@code --format} takes it, e.g. {@code disqus}. */
  String key();

  /** The format for a person, e.g. {@code saved pages as plain text (.txt)}. */
  String format();

  /** Whether a source looks like this format; its name may help, its content decides. */
  boolean recognises(Opening opening);

  /**
   * Reads a source from beginning to end, in memory that does not grow with the number of comments,
   * and hands over what it states. What is damaged is rejected with its place, and what was handed
   * over before stands.
   *
   * @throws IOException when the source cannot be opened or read on
   */
  void read(Source source, Intake intake) throws IOException;
}
