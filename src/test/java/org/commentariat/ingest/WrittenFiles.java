package org.commentariat.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.table.ColumnMap;
import org.commentariat.thread.Comment;

/** Files that a test writes and reads back. */
public record WrittenFiles(Path folder) {

  /** Writes a file in UTF-8. */
  public Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  public Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  /** Writes a file and reads it, with columns as {@code --map} takes them. */
  public Ingest read(String name, String text, String... map) throws IOException {
    return read(write(name, text), map);
  }

  public static Ingest read(Path path, String... map) throws IOException {
    ReadingOptions options = new ReadingOptions(null, ColumnMap.parse(List.of(map)), false);
    return CommentFiles.under(List.of(path), options).readAll(done -> {});
  }

  /** All comments, thread after thread. */
  public static List<Comment> comments(Ingest ingest) {
    return ingest.threads().stream().flatMap(thread -> thread.comments().stream()).toList();
  }

  /** A comment in short: id, parent and words. */
  public static List<String> shown(Ingest ingest) {
    return comments(ingest).stream()
        .map(
            comment ->
                comment.id()
                    + (comment.replyLink() == null ? "" : ">" + comment.replyLink().parent())
                    + ": "
                    + (comment.isPlaceholder() ? comment.presence().key() : comment.ownWords()))
        .toList();
  }

  public static List<String> rejections(Ingest ingest) {
    return ingest.rejections().stream().map(Rejection::toString).toList();
  }

  public static List<String> notes(Ingest ingest) {
    return ingest.notes().stream().map(Note::toString).toList();
  }
}
