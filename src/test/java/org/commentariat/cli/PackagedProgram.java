package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files for tests that run the program as its users do. */
final class PackagedProgram {
  private PackagedProgram() {}

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** The names of all that is in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    return names(folder, path -> true);
  }

  /** The names of the files in a folder, sorted; folders in it are passed over. */
  static List<String> files(Path folder) throws IOException {
    return names(folder, Files::isRegularFile);
  }

  private static List<String> names(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(wanted).map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
