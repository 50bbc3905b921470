package org.commentariat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.InputFile;
import picocli.CommandLine.Parameters;

/** Where comments are read from: the arguments that {@code analyze} and {@code parse} share. */
final class InputPages {

  @Parameters(
      paramLabel = "PATH",
      defaultValue = "comments",
      description = "Pages, or folders with pages (default: comments).")
  private List<Path> paths = List.of();

  /** What was read, and all files that were found, those left out among them. */
  record Read(Ingest ingest, List<InputFile> files) {}

  /**
   * Reads everything and says what was left out.
   *
   * @throws Failure when no page could be read
   */
  Read read(Main.Streams streams) {
    CommentFiles found = CommentFiles.under(paths);
    List<Ingest> parts = new ArrayList<>();
    parts.add(new Ingest(List.of(), found.rejections(), List.of()));
    try (Progress progress = Progress.of("pages", found.files().size(), streams)) {
      for (InputFile file : found.files()) {
        parts.add(found.read(file));
        progress.reach(parts.size() - 1);
      }
    }
    Ingest ingest = Ingest.join(parts);
    ingest.rejections().forEach(rejection -> streams.say(rejection + "; left out"));
    ingest.notes().forEach(note -> streams.say(note.toString()));
    if (ingest.threads().isEmpty()) {
      throw Failure.badInput(
          "no page to read in "
              + String.join(", ", paths.stream().map(Path::toString).toList())
              + "; expected saved pages as plain text, or a folder that holds some");
    }
    return new Read(ingest, found.files());
  }
}
