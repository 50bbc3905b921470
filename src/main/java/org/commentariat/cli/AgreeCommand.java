package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commentariat.coding.Coding;
import org.commentariat.coding.Codings;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.Problem;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.agreement.Agreement;
import org.commentariat.coding.agreement.AgreementJson;
import org.commentariat.coding.agreement.AgreementText;
import org.commentariat.coding.agreement.MachineAgreement;
import org.commentariat.coding.agreement.VariableAgreement;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.folder.InvalidCodingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far coders agree. */
@Command(
    name = "agree",
    description = "Say how far coders agree with each other, and the machine with them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat agree coding",
      "  commentariat agree coding/*.csv --threshold .8     exit code 5 when an alpha is below",
      "  commentariat agree coding --judgments judgments.jsonl --json > agreement.json"
    })
final class AgreeCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private final Main.Streams streams;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "The folder with the sheets, or filled sheets in it (default: coding).")
  private List<Path> paths = List.of();

  @Option(
      names = "--judgments",
      paramLabel = "FILE",
      description =
          "Judgments as 'commentariat classify' prints them: compare the machine with each coder.")
  private @Nullable Path judgments;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--threshold",
      paramLabel = "ALPHA",
      description = "End with exit code 5 when the alpha of a code or of sentiment is below this.")
  private @Nullable Double threshold;

  @Mixin private Resampling resampling = new Resampling();

  AgreeCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (threshold != null && !(threshold > 0 && threshold <= 1)) {
      throw Failure.usage("--threshold " + threshold + ": expected a number above 0, at most 1");
    }
    try {
      Codings codings = codings(paths);
      Problem.listed(codings.problems()).forEach(streams::say);
      if (codings.codings().isEmpty()) {
        throw Failure.badInput(codings.whyNone());
      }
      MachineCodes machine =
          judgments == null
              ? null
              : SampleCommand.judgments(judgments, codings.sample().codebook().codes());
      Adjudication decided = Adjudication.of(CodingFolder.of(named(paths)), codings);
      List<Problem> ofDecisions = machine == null ? List.of() : decided.problems();
      Problem.listed(ofDecisions).forEach(streams::say);
      Agreement agreement =
          Agreement.of(codings, settled(decided), machine, resampling.bootstrap(), LEVEL);
      String printed = json ? AgreementJson.of(agreement) : AgreementText.of(agreement);
      streams.out().write(printed.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
      boolean met = threshold == null || isMet(agreement, threshold);
      return !met
          ? ExitCode.THRESHOLD
          : codings.problems().isEmpty() && ofDecisions.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (InvalidCodingFile e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  private static List<Coding> settled(Adjudication decided) {
    return decided.settled().stream()
        .map(comment -> comment.asCoding(MachineAgreement.SETTLED))
        .toList();
  }

  private static List<Path> named(List<Path> paths) {
    return paths.isEmpty() ? List.of(Path.of("coding")) : paths;
  }

  /** What stands in a folder of codings, or in some of its sheets. */
  private static Codings codings(List<Path> paths) throws IOException, InvalidCodingFile {
    List<Path> named = named(paths);
    List<Path> sheets = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw Failure.badInput(path + ": does not exist; expected a folder with sheets, or sheets");
      }
      sheets.addAll(Files.isDirectory(path) ? new CodingFolder(path).sheets() : List.of(path));
    }
    return CodingFolder.of(named).codings(sheets);
  }

  private boolean isMet(Agreement agreement, double threshold) {
    List<String> below =
        agreement.variables().stream()
            .filter(VariableAgreement::isJudged)
            .filter(variable -> !variable.mainAlpha().coefficient().reaches(threshold))
            .map(VariableAgreement::name)
            .toList();
    if (!below.isEmpty()) {
      streams.say(
          String.format(
              Locale.ROOT, "alpha does not reach %s for %s", threshold, String.join(", ", below)));
    }
    return below.isEmpty();
  }
}
