package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Invocation;
import org.commentariat.analysis.pseudonym.Pseudonyms;
import org.commentariat.report.recorded.InvalidManifest;
import org.commentariat.report.recorded.RecordedReport;
import picocli.CommandLine;

/**
 * A report of before and the command that would make it again.
 *
 * @param report of before
 * @param analyze ready to be called
 */
record Repetition(RecordedReport report, AnalyzeCommand analyze) {

  /** The manifest, or that in a folder. */
  static RecordedReport read(Path path) throws IOException {
    try {
      return RecordedReport.read(Files.isDirectory(path) ? path.resolve("manifest.json") : path);
    } catch (InvalidManifest e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Sets the command up.
   *
   * @param paths input to read, or none for that of before
   * @param base the folder that recorded paths are relative to
   * @param more further arguments
   * @throws Failure when the manifest does not tell how, or this version does not understand it
   */
  static Repetition of(
      RecordedReport report, List<Path> paths, Path base, List<String> more, Main.Streams streams) {
    Invocation kept = report.invocation();
    if (kept.paths().isEmpty()) {
      throw Failure.badInput(report.manifest() + ": does not say how the report was made");
    }
    Invocation asked =
        paths.isEmpty()
            ? kept
            : new Invocation(
                kept.options(),
                paths.stream().map(path -> path.toAbsolutePath().toString()).toList());
    AnalyzeCommand analyze = new AnalyzeCommand(streams, kept);
    CommandLine line = new CommandLine(analyze).setCaseInsensitiveEnumValuesAllowed(true);
    List<String> arguments = new ArrayList<>(more);
    arguments.addAll(KeptLine.arguments(asked, line.getCommandSpec(), base));
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.ParameterException e) {
      throw Failure.badInput(
          report.manifest()
              + ": was asked for in a way that this version does not understand: "
              + e.getMessage()
              + masked(asked));
    }
    return new Repetition(report, analyze);
  }

  /** A hint where words of the command line were taken for names of commenters. */
  static String masked(Invocation asked) {
    List<String> words = new ArrayList<>(asked.options());
    words.addAll(asked.paths());
    return words.stream()
        .filter(word -> word.matches("(?s).*" + Pseudonyms.STAND_IN + ".*"))
        .findFirst()
        .map(word -> " (\"" + word + "\" holds the stand-in for a name of a commenter)")
        .orElse("");
  }
}
