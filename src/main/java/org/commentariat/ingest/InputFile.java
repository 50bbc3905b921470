package org.commentariat.ingest;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path where it lies
 * @param source the name by which threads and rejections call it: its path relative to the folder
 *     that was given, with {@code /} between names
 * @param id made of its name: letters, digits, {@code .}, {@code _} and {@code -} only, unique in a
 *     run; the id of its thread, or the beginning of the ids of its threads
 */
public record InputFile(Path path, String source, String id) {
  public InputFile {
    if (source.isBlank()) {
      throw new IllegalArgumentException("no name for the file " + path);
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("no id for the file " + source);
    }
  }
}
