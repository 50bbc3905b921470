package org.commentariat.ingest.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;

/** What comes of a file, read as a user's file is. */
final class Reading {

  private Reading() {}

  static Ingest of(Path folder, String text) throws IOException {
    return of(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Ingest of(Path folder, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("export.xml"), bytes);
    return CommentFiles.under(List.of(file), ReadingOptions.DEFAULT).readAll(done -> {});
  }

  /** Every comment as {@code id<parent author: words}. */
  static List<String> comments(Ingest ingest) {
    return ingest.threads().stream()
        .map(CommentThread::comments)
        .flatMap(List::stream)
        .map(Reading::shown)
        .toList();
  }

  private static String shown(Comment comment) {
    ReplyLink link = comment.replyLink();
    return comment.id()
        + (link == null ? "" : "<" + link.parent())
        + " "
        + (comment.isPlaceholder() ? comment.presence().key() : comment.author())
        + ": "
        + comment.ownWords().replace('\n', '|');
  }
}
