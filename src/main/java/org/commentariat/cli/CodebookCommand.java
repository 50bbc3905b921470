package org.commentariat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commentariat.codebook.Codebook;
import org.commentariat.codebook.file.CodebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the bundled codebook, or checks another. */
@Command(
    name = "codebook",
    description = "Print the bundled codebook for editing, or check a codebook file.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat codebook > my-codebook.yaml   a copy to edit",
      "  commentariat codebook my-codebook.yaml     what is wrong with it, by line"
    })
final class CodebookCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The codebook to check.")
  private @Nullable Path file;

  CodebookCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      streams.out().write(CodebookReader.microsoftIrelandFile());
      streams.out().flush();
      return ExitCode.OK;
    }
    Codebook codebook = JudgingOptions.codebook(file);
    String summary =
        String.format(
            Locale.ROOT,
            "%s: good. %s, version %s: %d codes, %d cues%n",
            file,
            codebook.name(),
            codebook.version(),
            codebook.codes().size(),
            codebook.cues().size());
    streams.out().write(summary.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return ExitCode.OK;
  }
}
