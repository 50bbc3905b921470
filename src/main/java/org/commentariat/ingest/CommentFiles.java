package org.commentariat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files that hold comments, found first and read one by one, so that a caller can show how far
 * it has come. Immutable; files may be read by several threads at once.
 */
public final class CommentFiles {

  /** Bytes of a file by which its format is recognised. */
  public static final int OPENING_BYTES = 8192;

  private static final List<CommentReader> READERS = List.of(new PlainTextPageReader());

  private final List<InputFile> files;
  private final List<Rejection> rejections;

  private CommentFiles(List<InputFile> files, List<Rejection> rejections) {
    this.files = List.copyOf(files);
    this.rejections = List.copyOf(rejections);
  }

  /**
   * Finds the files under some paths. Folders are searched through in an order that depends on
   * names only; hidden files, {@code README.md}, {@code README.txt} and loops of links are passed
   * over. A file reached twice is listed once.
   *
   * @param paths files or folders; one that is missing becomes a rejection
   */
  public static CommentFiles under(List<Path> paths) {
    FileSearch search = new FileSearch();
    paths.forEach(search::add);
    return new CommentFiles(search.files(), search.rejections());
  }

  /** The files in the order in which they are to be read. */
  public List<InputFile> files() {
    return files;
  }

  /** Paths that are missing or cannot be searched through. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** Reads one file. Whatever is wrong with it ends up among the rejections. */
  public Ingest read(InputFile file) {
    try {
      byte[] opening = opening(file.path());
      if (opening.length == 0) {
        return Ingest.rejected(file.source(), "whole file", "it is empty (0 bytes)");
      }
      for (CommentReader reader : READERS) {
        if (reader.recognises(file, opening)) {
          return reader.read(file);
        }
      }
      return Ingest.rejected(
          file.source(),
          "whole file",
          (DecodedText.isBinary(opening) ? "it is no text" : "its format is not known")
              + "; what can be read: "
              + READERS.stream().map(CommentReader::format).collect(Collectors.joining(", ")));
    } catch (AccessDeniedException e) {
      return Ingest.rejected(file.source(), "whole file", "it may not be read (access denied)");
    } catch (IOException e) {
      return Ingest.rejected(file.source(), "whole file", "it cannot be read: " + e.getMessage());
    }
  }

  /** Reads all files; what {@link #under} could not find stands first among the rejections. */
  public Ingest readAll() {
    List<Ingest> parts = new ArrayList<>();
    parts.add(new Ingest(List.of(), rejections, List.of()));
    files.forEach(file -> parts.add(read(file)));
    return Ingest.join(parts);
  }

  private static byte[] opening(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      return bytes.readNBytes(OPENING_BYTES);
    }
  }
}
