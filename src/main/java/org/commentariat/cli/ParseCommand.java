package org.commentariat.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.commentariat.ingest.Ingest;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
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
    Ingest ingest = pages.read(streams).ingest();
    UtteranceFormat format = new UtteranceFormat();
    try (JsonLines lines = new JsonLines(streams.out())) {
      for (CommentThread thread : ingest.threads()) {
        for (Comment comment : thread.comments()) {
          lines.write(format.write(thread, comment));
        }
      }
    }
    return ingest.rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }
}
