package org.commentariat.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file, or a folder of files, that is made beside its place and moved there when it is complete.
 * What is not delivered leaves nothing behind.
 */
final class Delivery implements Closeable {
  private final Path target;
  private final Path bench;
  private final boolean isFolder;

  private Delivery(Path target, Path bench, boolean isFolder) {
    this.target = target;
    this.bench = bench;
    this.isFolder = isFolder;
  }

  /**
   * Makes a place to work in.
   *
   * @param force whether a file that is there, or files in the folder, may be replaced
   * @throws Failure when the target cannot be written, or would be overwritten
   */
  static Delivery to(Path target, boolean isFolder, boolean force) {
    try {
      refuse(target, isFolder, force);
      Path above = target.toAbsolutePath().normalize().getParent();
      if (above == null) {
        throw Failure.usage(target + ": choose a folder or file in a folder");
      }
      Files.createDirectories(above);
      return new Delivery(target, Files.createTempDirectory(above, ".commentariat-"), isFolder);
    } catch (IOException e) {
      throw Failure.usage(target + ": cannot be written: " + e);
    }
  }

  private static void refuse(Path target, boolean isFolder, boolean force) throws IOException {
    if (Files.isDirectory(target) != isFolder && Files.exists(target)) {
      throw Failure.usage(
          target
              + (isFolder ? ": is a file; expected a folder" : ": is a folder; expected a file"));
    }
    if (force || !Files.exists(target)) {
      return;
    }
    if (!isFolder) {
      throw Failure.usage(target + ": is there already; choose another, or force it (--force)");
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw Failure.usage(
            target + ": is not empty; choose another folder, or force it (--force)");
      }
    }
  }

  /** Where the work is done: a folder, or a file that does not exist yet. */
  Path workshop() {
    return isFolder ? bench : bench.resolve("unfinished");
  }

  /** Moves the work to its place. */
  void deliver() throws IOException {
    if (isFolder) {
      Files.createDirectories(target);
      for (Path file : files()) {
        move(file, target.resolve(file.getFileName()));
      }
    } else {
      move(workshop(), target);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(bench)) {
      return files.sorted().toList();
    }
  }

  /** Removes the place of work. */
  @Override
  public void close() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(bench);
  }
}
