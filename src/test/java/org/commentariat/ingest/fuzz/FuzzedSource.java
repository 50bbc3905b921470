package org.commentariat.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.table.ColumnMap;

/**
 * Arbitrary bytes as a file of one format. Whatever they are, reading gives threads that are trees
 * (their constructor refuses all else) and a ledger, and nothing is thrown.
 */
final class FuzzedSource {

  private FuzzedSource() {}

  static Ingest read(String format, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("fuzz-");
      try {
        Path file = Files.write(folder.resolve("input"), bytes);
        Ingest ingest =
            CommentFiles.under(
                    List.of(file), new ReadingOptions(format, ColumnMap.parse(List.of()), true))
                .readAll(n -> {});
        if (ingest.threads().isEmpty()
            && ingest.rejections().isEmpty()
            && ingest.omissions().isEmpty()) {
          throw new AssertionError("nothing was found, and nothing was said");
        }
        return ingest;
      } finally {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
          listed.forEach(files::add);
        }
        for (Path each : files) {
          Files.delete(each);
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
