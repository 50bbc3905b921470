package org.commentariat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commentariat.analysis.Provenance.HashedFile;
import org.commentariat.provenance.Sha256;
import org.commentariat.report.recorded.OutputCheck;
import org.commentariat.report.recorded.RecordedReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a report, and what it was made from, are as its manifest says. */
@Command(
    name = "verify",
    description = {
      "Check a report, and what it was made from, against its manifest.",
      "Exit code 5 when something is not as recorded."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat verify                              reports/manifest.json",
      "  commentariat verify my-reports/manifest.json",
      "  commentariat verify paper/manifest.json --in paper   the pages lie in paper/"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(
      paramLabel = "MANIFEST",
      arity = "0..1",
      defaultValue = "reports/manifest.json",
      description = "Manifest of the report, or its folder (default: reports/manifest.json).")
  private Path manifest = Path.of("reports", "manifest.json");

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "Folder that the recorded paths are relative to (default: this one).")
  private Path base = Path.of("");

  VerifyCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    RecordedReport report = Repetition.read(manifest);
    PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    OutputCheck outputs = OutputCheck.of(report);
    List<String> wrong = new ArrayList<>();
    outputs.differing().forEach(name -> wrong.add(name + ": differs from what was written"));
    outputs.missing().forEach(name -> wrong.add(name + ": missing"));
    tell(out, "files of the report", report.files().size(), wrong);
    outputs.extra().forEach(name -> out.println("  " + name + ": extra, no part of the report"));
    int differences = wrong.size();
    try {
      Repetition again = Repetition.of(report, List.of(), base, List.of(), streams);
      differences += origins(out, report, again.analyze());
    } catch (Failure e) {
      out.println("what it was made from: not looked at; " + e.getMessage());
    }
    return differences == 0 ? ExitCode.OK : ExitCode.THRESHOLD;
  }

  /** What the report was made from, as far as it is here; answers how much of it differs. */
  private int origins(PrintStream out, RecordedReport report, AnalyzeCommand analyze)
      throws IOException {
    int differences = 0;
    if (report.invocation().paths().stream().anyMatch(this::isHere)) {
      differences +=
          tell(
              out,
              "input",
              report.inputs().size(),
              Materials.differences(report.inputs(), analyze.inputs()));
    } else {
      away(out, "input", String.join(", ", report.invocation().paths()));
    }
    if (!report.codings().isEmpty()) {
      if (isOptionHere(report, "--codings")) {
        differences +=
            tell(
                out,
                "codings",
                report.codings().size(),
                Materials.differences(report.codings(), analyze.codings()));
      } else {
        away(out, "codings", option(report, "--codings"));
      }
    }
    if (!isOptionHere(report, "--codebook")) {
      away(out, "codebook", option(report, "--codebook"));
      return differences;
    }
    differences += tell(out, "codebook", 1, codebook(report, analyze));
    return differences + models(out, report, analyze);
  }

  private static List<String> codebook(RecordedReport report, AnalyzeCommand analyze)
      throws IOException {
    String now = analyze.codebook().fingerprint();
    return now.equals(report.codebook())
        ? List.of()
        : List.of("changed; SHA-256 was " + report.codebook() + " and is " + now);
  }

  private int models(PrintStream out, RecordedReport report, AnalyzeCommand analyze)
      throws IOException {
    if (!isOptionHere(report, "--model") || !isOptionHere(report, "--encoder")) {
      away(out, "models", option(report, "--model") + " " + option(report, "--encoder"));
      return 0;
    }
    SortedMap<String, String> now = new TreeMap<>();
    List<HashedFile> ofClassifier = new ArrayList<>();
    for (HashedFile model : report.models()) {
      try (InputStream resource =
          VerifyCommand.class.getClassLoader().getResourceAsStream(model.name())) {
        if (resource == null) {
          ofClassifier.add(model);
        } else {
          now.put(model.name(), Sha256.of(resource));
        }
      }
    }
    if (!ofClassifier.isEmpty()) {
      now.putAll(analyze.classifierModels());
    }
    now.keySet().retainAll(report.models().stream().map(HashedFile::name).toList());
    List<HashedFile> found = new ArrayList<>();
    now.forEach((name, sha256) -> found.add(new HashedFile(name, sha256)));
    return tell(
        out, "models", report.models().size(), Materials.differences(report.models(), found));
  }

  private static int tell(PrintStream out, String what, int recorded, List<String> differences) {
    out.println(
        what
            + ": "
            + (differences.isEmpty()
                ? "as recorded (" + recorded + ")"
                : "not as recorded (" + recorded + ")"));
    differences.forEach(difference -> out.println("  " + difference));
    return differences.size();
  }

  private static void away(PrintStream out, String what, String where) {
    out.println(
        what + ": not looked at; " + where.strip() + " is not here (--in FOLDER says where)");
  }

  private boolean isHere(String path) {
    return Files.exists(base.resolve(path));
  }

  /** Whether the file that an option names is here; true when the option was not used. */
  private boolean isOptionHere(RecordedReport report, String name) {
    String path = option(report, name);
    return path.isEmpty() || isHere(path);
  }

  private static String option(RecordedReport report, String name) {
    return report.invocation().options().stream()
        .filter(option -> option.startsWith(name + "="))
        .map(option -> option.substring(name.length() + 1))
        .reduce("", (before, last) -> last);
  }
}
