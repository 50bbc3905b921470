package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commentariat.provenance.Sha256;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where articles appeared. */
final class OutletOptions {

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "Compare outlets: a CSV table with the columns source (an input file, by name or path, or the id of a thread) and outlet.")
  private @Nullable Path file;

  /**
   * The table, if one was named.
   *
   * @throws Failure when the file is none
   */
  Optional<OutletTable> table() throws IOException {
    Path named = file;
    if (named == null) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(named) || !Files.isReadable(named)) {
      throw Failure.badInput(
          named
              + (Files.exists(named) ? ": cannot be read as a file" : ": does not exist")
              + "; expected a table with the columns source and outlet");
    }
    return Optional.of(OutletTable.read(named));
  }

  /** As settings of a report. */
  Map<String, String> settings() throws IOException {
    Path named = file;
    return named == null ? Map.of() : Map.of("outlets_sha256", Sha256.of(named));
  }
}
