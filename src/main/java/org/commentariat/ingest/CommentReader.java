package org.commentariat.ingest;

import java.io.IOException;

/**
 * Reads one format. Implementations hold no state and may be used by several threads. {@link
 * CommentFiles} asks them in turn which one recognises a file.
 */
public interface CommentReader {

  /** The format for a person, e.g. {@code saved pages as plain text (.txt)}. */
  String format();

  /**
   * Whether a file looks like this format.
   *
   * @param file its name may help, its content decides
   * @param opening the first bytes of the file, {@value CommentFiles#OPENING_BYTES} at most
   */
  boolean recognises(InputFile file, byte[] opening);

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its threads and what could not be read; a file that is no page at all gives no thread
   *     and one rejection
   * @throws IOException when the file cannot be opened or read
   */
  Ingest read(InputFile file) throws IOException;
}
