package org.commentariat.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commentariat.ingest.convokit.CorpusFolder;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.SourceIds;
import org.jspecify.annotations.Nullable;

/** Searches folders for files and gives each a name and an id that no other has. */
final class FileSearch {

  private static final Set<String> PASSED_OVER = Set.of("readme.md", "readme.txt");

  private final List<InputFile> files = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final SourceIds ids = new SourceIds();

  List<InputFile> files() {
    return files;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** Adds a file, or the files under a folder. */
  void add(Path path) {
    if (Files.isDirectory(path)) {
      search(path, path, new HashSet<>());
    } else if (Files.isRegularFile(path)) {
      addFile(path, nameOf(path), nameOf(path.resolveSibling("")));
    } else {
      String reason =
          Files.exists(path) ? "it is neither a file nor a folder" : "it does not exist";
      rejections.add(new Rejection(path.toString(), "whole file", reason));
    }
  }

  /** Searches one folder; {@code above} holds the real paths of the folders it lies in. */
  private void search(Path root, Path folder, Set<Path> above) {
    try {
      Path real = folder.toRealPath();
      if (!above.add(real)) {
        return; // a link to a folder above it
      }
      List<Path> entries = entries(folder);
      Path corpus = corpus(entries);
      if (corpus != null) {
        addCorpus(corpus, slashed(root.relativize(corpus)), folder);
      }
      for (Path entry : entries) {
        if (corpus != null && !Files.isDirectory(entry)) {
          continue; // a part of the corpus
        }
        if (Files.isDirectory(entry)) {
          search(root, entry, above);
        } else if (Files.isRegularFile(entry)) {
          addFile(entry, slashed(root.relativize(entry)), nameOf(root));
        } else {
          rejections.add(
              new Rejection(
                  slashed(root.relativize(entry)),
                  "whole file",
                  "it is neither a file nor a folder"));
        }
      }
      above.remove(real);
    } catch (IOException e) {
      rejections.add(
          new Rejection(
              folder.equals(root) ? folder.toString() : slashed(root.relativize(folder)),
              "whole folder",
              "it cannot be searched through: " + e.getMessage()));
    }
  }

  /** The file by which a folder is read that is a corpus; null for other folders. */
  private static @Nullable Path corpus(List<Path> entries) {
    String name = CorpusFolder.utterances(entries.stream().map(FileSearch::nameOf).toList());
    return name == null
        ? null
        : entries.stream().filter(entry -> nameOf(entry).equals(name)).findFirst().orElseThrow();
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        String name = nameOf(entry);
        if (!name.startsWith(".") && !PASSED_OVER.contains(name.toLowerCase(Locale.ROOT))) {
          entries.add(entry);
        }
      }
    }
    entries.sort(Comparator.comparing(FileSearch::nameOf));
    return entries;
  }

  /** The file with the utterances of a corpus stands for all of it, under the folder's name. */
  private void addCorpus(Path utterances, String name, Path folder) {
    addFile(utterances, name, nameOf(folder), ids.ofFolder(nameOf(folder)));
  }

  private void addFile(Path path, String name, String folder) {
    addFile(path, name, folder, null);
  }

  private void addFile(Path path, String name, String folder, @Nullable String id) {
    try {
      if (!seen.add(path.toRealPath())) {
        return;
      }
    } catch (IOException e) {
      rejections.add(new Rejection(name, "whole file", "it cannot be found: " + e.getMessage()));
      return;
    }
    String source = sources.contains(name.toLowerCase(Locale.ROOT)) ? folder + "/" + name : name;
    source = unused(source);
    files.add(new InputFile(path, source, id == null ? ids.of(source) : id));
  }

  /** The name, or the name with a number; from now on it is taken, in upper and in lower case. */
  private String unused(String name) {
    String candidate = name;
    for (int k = 2; !sources.add(candidate.toLowerCase(Locale.ROOT)); k++) {
      candidate = name + "#" + k;
    }
    return candidate;
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "root" : name.toString();
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
