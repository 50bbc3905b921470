package org.commentariat.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.source.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the comments of pages as ConvoKit utterances, one a line. */
@Command(
    name = "parse",
    description =
        "Print the comments of saved pages, one JSON object a line (ConvoKit utterances).",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat parse                         the pages in comments/",
      "  commentariat parse page.txt more-pages/ > comments.jsonl",
      "  commentariat parse pages | commentariat classify > judgments.jsonl"
    })
final class ParseCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private InputPages pages = new InputPages();

  ParseCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    CommentFiles found = pages.files();
    try (JsonLines lines = new JsonLines(streams.out());
        Progress progress = Progress.of("files", found.files().size(), streams)) {
      UtteranceLines printer = new UtteranceLines(lines);
      Ledger ledger = found.read(printer, progress::reach);
      InputPages.tell(ledger, streams);
      if (!printer.any()) {
        throw pages.nothingToRead();
      }
      return ledger.rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }
}
