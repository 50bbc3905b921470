package org.commentariat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commentariat.report.recorded.RecordedReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report again and compares the two, byte by byte. */
@Command(
    name = "rerun",
    description = {
      "Make a report again as its manifest says, and compare every file.",
      "Refuses when the input, the codings or the codebook have changed (exit code 3).",
      "Exit code 5 when a file differs."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat rerun                               reports/manifest.json",
      "  commentariat rerun my-reports/manifest.json -o again",
      "  commentariat rerun paper/manifest.json --in paper    the pages lie in paper/",
      "  commentariat rerun manifest.json pages           read pages/, whatever it was called then"
    })
final class RerunCommand implements Callable<Integer> {
  private static final String MANIFEST = "manifest.json";

  private final Main.Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "MANIFEST",
      arity = "0..1",
      defaultValue = "reports/manifest.json",
      description = "Manifest of the report, or its folder (default: reports/manifest.json).")
  private Path manifest = Path.of("reports", MANIFEST);

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "Where the same input lies now (default: where it lay).")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Where the new report goes (default: a temporary folder, kept when a file differs).")
  private @Nullable Path output;

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "Folder that the recorded paths are relative to (default: this one).")
  private Path base = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Comments worked on at once (default: one a processor).")
  private @Nullable Integer threads;

  RerunCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    RecordedReport before = Repetition.read(manifest);
    Path folder = place();
    boolean keep = output != null;
    try {
      List<String> more = new ArrayList<>(List.of("--output=" + folder));
      if (threads != null) {
        more.add("--threads=" + threads);
      }
      Repetition again = Repetition.of(before, paths, base, more, streams);
      requireSame(again);
      if (!before.program().equals(Main.programVersion())) {
        streams.say(
            "the report was made by version "
                + before.program()
                + ", this is "
                + Main.programVersion()
                + "; another version may write other bytes");
      }
      again.analyze().call();
      List<String> differences = differences(before, Repetition.read(folder));
      differences.forEach(streams::say);
      keep |= !differences.isEmpty();
      streams.say(
          differences.isEmpty()
              ? "all " + (before.files().size() + 1) + " files are equal, byte by byte"
              : "the report could not be repeated to the byte; the new one is in " + folder);
      return differences.isEmpty() ? ExitCode.OK : ExitCode.THRESHOLD;
    } finally {
      if (!keep) {
        remove(folder);
      }
    }
  }

  /** A folder with nothing in it, so that nothing of before is overwritten or mixed in. */
  private Path place() throws IOException {
    Path asked = output;
    if (asked == null) {
      return Files.createTempDirectory("commentariat-rerun-");
    }
    if (Files.exists(asked)) {
      if (!Files.isDirectory(asked)) {
        throw Failure.usage(asked + ": is a file; expected a folder for the new report");
      }
      try (Stream<Path> there = Files.list(asked)) {
        if (there.findAny().isPresent()) {
          throw Failure.usage(asked + ": is not empty; choose another folder");
        }
      }
    }
    return asked;
  }

  private void requireSame(Repetition again) throws IOException {
    RecordedReport before = again.report();
    AnalyzeCommand analyze = again.analyze();
    List<String> changes =
        new ArrayList<>(Materials.differences(before.inputs(), analyze.inputs()));
    changes.addAll(Materials.differences(before.codings(), analyze.codings()));
    String codebook = analyze.codebook().fingerprint();
    if (!codebook.equals(before.codebook())) {
      changes.add("codebook: changed; SHA-256 was " + before.codebook() + " and is " + codebook);
    }
    if (!changes.isEmpty()) {
      changes.forEach(streams::say);
      throw Failure.badInput(
          manifest
              + ": cannot be repeated, for what it was made from is not what is here"
              + Repetition.masked(before.invocation())
              + "; --in FOLDER or PATH say where it lies");
    }
  }

  /** What is not the same, the files first, then what may have caused it. */
  private static List<String> differences(RecordedReport before, RecordedReport now)
      throws IOException {
    List<String> differences = new ArrayList<>();
    SortedSet<String> names = new TreeSet<>(before.files().keySet());
    names.addAll(now.files().keySet());
    for (String name : names) {
      String was = before.files().get(name);
      String is = now.files().get(name);
      if (was == null || is == null) {
        differences.add(
            name + (was == null ? ": only in the new report" : ": only in the old one"));
      } else if (!was.equals(is)) {
        differences.add(name + ": differs");
      }
    }
    if (Files.mismatch(before.manifest(), now.manifest()) >= 0) {
      differences.add(MANIFEST + ": differs");
      Materials.differences(before.models(), now.models())
          .forEach(model -> differences.add("model " + model));
      SortedSet<String> settings = new TreeSet<>(before.settings().keySet());
      settings.addAll(now.settings().keySet());
      for (String name : settings) {
        String was = before.settings().getOrDefault(name, "not set");
        String is = now.settings().getOrDefault(name, "not set");
        if (!was.equals(is)) {
          differences.add("setting " + name + ": was " + was + " and is " + is);
        }
      }
    }
    return differences;
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
