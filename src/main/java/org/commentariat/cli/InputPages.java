package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.ReadingOptions;
import org.commentariat.ingest.source.CommentReader;
import org.commentariat.ingest.source.InputFile;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.table.ColumnMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where comments are read from, and how: what the commands that read comments share. */
final class InputPages {

  @Parameters(
      paramLabel = "PATH",
      defaultValue = "comments",
      description = "Pages or exports with comments, or folders of them (default: comments).")
  private List<Path> paths = List.of();

  @Option(
      names = "--include-unapproved",
      description = "Take in comments that the site has not approved or has marked as spam.")
  private boolean unapprovedToo;

  @Option(
      names = "--format",
      paramLabel = "KEY",
      completionCandidates = FormatKeys.class,
      description = {
        "Read every file as this format, instead of telling it by its content:",
        "${COMPLETION-CANDIDATES}."
      })
  private @Nullable String format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description = {
        "Which column of a table tells what, e.g. text=body,parent=parent_id; what is not given is"
            + " guessed from the header. A table without a header has numbers: text=2,id=1."
      })
  private List<String> columns = List.of();

  /** The formats by the names that {@code --format} takes. */
  static final class FormatKeys implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CommentFiles.formats().stream().map(CommentReader::key).iterator();
    }
  }

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

  /**
   * The files that the arguments name.
   *
   * @throws Failure when an option asks for what there is not
   */
  CommentFiles files() {
    return CommentFiles.under(paths, new ReadingOptions(knownFormat(), columnMap(), unapprovedToo));
  }

  /** How the files are read, for the settings of a report. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("include_unapproved", Boolean.toString(unapprovedToo));
    if (format != null) {
      settings.put("format", format);
    }
    if (!columns.isEmpty()) {
      settings.put("map", String.join(",", columns));
    }
    return settings;
  }

  private @Nullable String knownFormat() {
    List<String> keys = CommentFiles.formats().stream().map(CommentReader::key).toList();
    if (format != null && !keys.contains(format)) {
      throw Failure.usage(
          "--format " + format + ": no such format; there are: " + String.join(", ", keys));
    }
    return format;
  }

  private ColumnMap columnMap() {
    try {
      return ColumnMap.parse(columns);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--map: " + e.getMessage());
    }
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
                        + ": left out: "
                        + omission.kind().words()
                        + " ("
                        + omission.count()
                        + ")"));
  }

  /** For input without a single thread. */
  Failure nothingToRead() {
    return Failure.badInput(
        "no comments to read in "
            + String.join(", ", paths.stream().map(Path::toString).toList())
            + "; expected saved pages or exports with comments, or a folder that holds some");
  }
}
