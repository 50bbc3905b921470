package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentariat.coding.Coding;
import org.commentariat.coding.Codings;
import org.commentariat.coding.Disagreement;
import org.commentariat.coding.Problem;
import org.commentariat.coding.adjudication.Adjudication;
import org.commentariat.coding.adjudication.DecidedFiles;
import org.commentariat.coding.folder.CodingFolder;
import org.commentariat.coding.folder.InvalidCodingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what coders disagree on, and takes decisions. */
@Command(
    name = "adjudicate",
    description =
        "List the comments that coders disagree on, and take decisions; their own codes stay as they are.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat adjudicate coding     writes coding/adjudication.csv, to be filled in",
      "  commentariat adjudicate coding     once more: takes the decisions into coding/decided.json"
    })
final class AdjudicateCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "coding",
      description = "The folder with the sheets (default: coding).")
  private Path path = Path.of("coding");

  AdjudicateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try {
      CodingFolder folder = new CodingFolder(path);
      Codings codings = folder.codings();
      Problem.listed(codings.problems()).forEach(streams::say);
      if (codings.codings().isEmpty()) {
        throw Failure.badInput(path + ": " + codings.whyNone());
      }
      Adjudication adjudication = Adjudication.of(folder, codings);
      Problem.listed(adjudication.problems()).forEach(streams::say);
      // before the list, whose reader may stop early
      List<Path> files = DecidedFiles.write(folder, adjudication);
      for (Disagreement open : adjudication.open()) {
        streams.out().write(listed(open).getBytes(StandardCharsets.UTF_8));
      }
      streams.out().flush();
      streams.say(
          adjudication.settled().size()
              + " comments have their codes, "
              + adjudication.open().size()
              + " are open; wrote "
              + String.join(", ", files.stream().map(Path::toString).toList()));
      boolean all = codings.problems().isEmpty() && adjudication.problems().isEmpty();
      return all ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (InvalidCodingFile e) {
      throw Failure.badInput(String.valueOf(e.getMessage()));
    }
  }

  private static String listed(Disagreement open) {
    StringBuilder text = new StringBuilder(open.comment().unit()).append('\n');
    String parent = open.comment().parent();
    if (parent != null) {
      text.append("  in answer to: ").append(oneLine(parent)).append('\n');
    }
    text.append("  ").append(oneLine(open.comment().text())).append('\n');
    for (Coding coding : open.codings()) {
      text.append("  ").append(coding.coder()).append(": ");
      text.append(coding.codes().isEmpty() ? "none" : String.join(", ", coding.codes()));
      if (coding.sentiment() != null) {
        text.append("; ").append(coding.sentiment().key());
      }
      text.append(coding.note().isEmpty() ? "" : "; " + oneLine(coding.note())).append('\n');
    }
    return text.append('\n').toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
