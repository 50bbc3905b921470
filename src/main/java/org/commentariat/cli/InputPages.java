package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Ledger;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Where comments are read from: the arguments of {@code analyze}, {@code audit} and {@code parse}.
 */
final class InputPages {

  @Parameters(
      paramLabel = "PATH",
      defaultValue = "comments",
      description = "Pages, or folders with pages (default: comments).")
  private List<Path> paths = List.of();

  @Option(
      names = "--include-unapproved",
      description = "Take in comments that the site has not approved or has marked as spam.")
  private boolean unapprovedToo;

  /** What was read, and all files that were found, those left out among them. */
  record Read(Ingest ingest, List<InputFile> files) {}

  /**
   * Reads everything and says what was left out.
   *
   * @throws Failure when no page could be read
   */
  Read read(Main.Streams streams) throws IOException {
    CommentFiles found = files();
    try (Progress progress = Progress.of("files", found.files().size(), streams)) {
      Ingest ingest = found.readAll(progress::reach);
      tell(ingest.ledger(), streams);
      if (ingest.threads().isEmpty()) {
        throw nothingToRead();
      }
      return new Read(ingest, found.files());
    }
  }

  /** The files that the arguments name. */
  CommentFiles files() {
    return CommentFiles.under(paths, options());
  }

  private ReadingOptions options() {
    return new ReadingOptions(ReadingOptions.DEFAULT.format(), unapprovedToo);
  }

  /** How the files are read, for the settings of a report. */
  Map<String, String> settings() {
    return Map.of("include_unapproved", Boolean.toString(unapprovedToo));
  }

  /** Says what was left out and what was repaired. */
  static void tell(Ledger ledger, Main.Streams streams) {
    ledger.rejections().forEach(rejection -> streams.say(rejection + "; left out"));
    ledger.notes().forEach(note -> streams.say(note.toString()));
    ledger
        .omissions()
        .forEach(
            omission ->
                streams.say(
                    omission.source()
                        + ": left out "
                        + omission.count()
                        + " "
                        + omission.kind().words()));
  }

  /** For input without a single thread. */
  Failure nothingToRead() {
    return Failure.badInput(
        "no comments to read in "
            + String.join(", ", paths.stream().map(Path::toString).toList())
            + "; expected saved pages or exports with comments, or a folder that holds some");
  }
}
