package org.commentariat.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.table.ColumnMap;
import org.jspecify.annotations.Nullable;

/**
 * Arbitrary bytes as a file of one format. Whatever they are, reading gives threads that are trees
 * (their constructor refuses all else) and a ledger, and nothing is thrown.
 */
final class FuzzedSource {

  /** Far more than so few bytes take; what lasts longer grows too fast with the file. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** What a rejection says where a reader threw what it must not. */
  private static final String FAULT = "a fault in this program";

  private FuzzedSource() {}

  /**
   * @param format key of the format to read the bytes as; null to tell it by the bytes themselves,
   *     which may then be packed
   */
  static Ingest read(@Nullable String format, byte[] bytes) {
    long start = System.nanoTime();
    try {
      Path folder = Files.createTempDirectory("fuzz-");
      try {
        Path file = Files.write(folder.resolve("input"), bytes);
        Ingest ingest =
            CommentFiles.under(List.of(file), new ReadingOptions(format, ColumnMap.EMPTY, true))
                .readAll(n -> {});
        ingest.rejections().stream()
            .map(Rejection::reason)
            .filter(reason -> reason.contains(FAULT))
            .forEach(
                reason -> {
                  throw new AssertionError(reason);
                });
        if (ingest.threads().isEmpty()
            && ingest.rejections().isEmpty()
            && ingest.omissions().isEmpty()) {
          throw new AssertionError("nothing was found, and nothing was said");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(LONGEST) > 0) {
          throw new AssertionError("reading " + bytes.length + " bytes took " + took);
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
