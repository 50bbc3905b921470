package org.commentariat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hidden folder in which a report is made, inside the folder it is for so as to be on the same
 * disk. Its manifest is written last: where there is one, everything is complete.
 */
final class Workshop {
  static final String FOLDER = ".commentariat-unfinished";
  static final String LOCK = "lock";

  private Workshop() {}

  /**
   * Moves a complete report to its place, the manifest last, and removes files of the report before
   * that the new one does not have. Does nothing when the report is not complete. Can be repeated
   * after it was cut short.
   */
  static void deliver(Path folder) throws IOException {
    Path workshop = folder.resolve(FOLDER);
    Manifest fresh = Manifest.read(workshop);
    if (fresh.equals(Manifest.NONE)) {
      return;
    }
    Manifest old = Manifest.read(folder);
    for (String name : fresh.files().keySet()) {
      if (fresh.knows(workshop.resolve(name))) {
        move(workshop.resolve(name), folder.resolve(name));
      }
    }
    for (String name : old.files().keySet()) {
      if (!fresh.files().containsKey(name) && old.knows(folder.resolve(name))) {
        Files.delete(folder.resolve(name));
      }
    }
    move(workshop.resolve(Manifest.FILE_NAME), folder.resolve(Manifest.FILE_NAME));
  }

  /** Removes the workshop with all that is in it. */
  static void clear(Path workshop) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(workshop)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(workshop);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
