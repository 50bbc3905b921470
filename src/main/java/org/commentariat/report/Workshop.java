package org.commentariat.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
      if (fresh.knows(workshop, name)) {
        makeFolders(folder, name);
        move(workshop.resolve(name), folder.resolve(name));
      }
    }
    for (String name : old.files().keySet()) {
      if (!fresh.files().containsKey(name) && old.knows(folder, name)) {
        remove(folder, name);
      }
    }
    move(workshop.resolve(Manifest.FILE_NAME), folder.resolve(Manifest.FILE_NAME));
  }

  private static void makeFolders(Path folder, String name) throws IOException {
    Path around = Path.of(name).getParent();
    if (around != null) {
      Files.createDirectories(folder.resolve(around));
    }
  }

  /** Removes a file, and the folders around it that are left empty. */
  private static void remove(Path folder, String name) throws IOException {
    Files.delete(folder.resolve(name));
    for (Path around = Path.of(name).getParent();
        around != null && isEmpty(folder.resolve(around));
        around = around.getParent()) {
      Files.delete(folder.resolve(around));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.findAny().isEmpty();
    }
  }

  /** Names of the files of the report that lie in it, with {@code /} between folders; sorted. */
  static SortedSet<String> files(Path workshop) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> found = Files.walk(workshop)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        names.add(workshop.relativize(file).toString().replace(File.separatorChar, '/'));
      }
    }
    names.remove(LOCK);
    names.remove(Manifest.FILE_NAME);
    return names;
  }

  /** Removes what is in it but for the lock. */
  static void empty(Path workshop) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(workshop)) {
      files = found.sorted(Comparator.reverseOrder()).toList(); // what is in a folder before it
    }
    for (Path file : files) {
      if (!file.equals(workshop) && !file.equals(workshop.resolve(LOCK))) {
        Files.delete(file);
      }
    }
  }

  /** Removes the workshop with all that is in it. */
  static void clear(Path workshop) throws IOException {
    empty(workshop);
    Files.delete(workshop.resolve(LOCK));
    Files.delete(workshop);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
