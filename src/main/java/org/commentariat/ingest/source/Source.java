package org.commentariat.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be read: a file, or a file inside an archive. Its bytes come already decompressed
 * and may be read from the beginning any number of times.
 */
public interface Source {

  /**
   * What messages and reports call it: its path relative to the folder that was given, with {@code
   * /} between names; inside an archive the archive's name comes first.
   */
  String name();

  /**
   * Made of its name: letters, digits, {@code .}, {@code _} and {@code -} only, unique in a run;
   * the id of its thread, or the beginning of the ids of its threads.
   */
  String id();

  /** The bytes; the caller closes them. */
  InputStream open() throws IOException;

  /**
   * A file beside it, for formats that are folders.
   *
   * @param name without folders
   * @return null where there is none
   */
  @Nullable Source sibling(String name);
}
