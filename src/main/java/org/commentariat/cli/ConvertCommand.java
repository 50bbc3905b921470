package org.commentariat.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commentariat.ingest.CommentFiles;
import org.commentariat.ingest.assembly.ThreadSink;
import org.commentariat.ingest.convokit.CorpusWriter;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.table.TableWriter;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Comments of any format into a file for other programs. */
@Command(
    name = "convert",
    description = {
      "Write comments of any format that can be read as a corpus, as JSON Lines or as a table.",
      "The names of commenters are kept: what is written is data for further work, not for"
          + " publication."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  commentariat convert pages --to convokit -o my-corpus   a folder that ConvoKit loads",
      "  commentariat convert export.xml --to csv -o comments.csv",
      "  commentariat convert table.csv --map text=body,parent=answers --to jsonl -o comments.jsonl"
    })
final class ConvertCommand implements Callable<Integer> {

  /** What can be written. */
  enum Target {
    CONVOKIT,
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Main.Streams streams;

  @Mixin private InputPages pages = new InputPages();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Target target = Target.CONVOKIT;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH",
      description = "A folder for a corpus, a file for the rest.")
  private Path output = Path.of("corpus");

  @Option(names = "--force", description = "Write over a file, or into a folder with files.")
  private boolean force;

  ConvertCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    CommentFiles found = pages.files();
    Ledger ledger;
    try (Delivery delivery = Delivery.to(output, target == Target.CONVOKIT, force);
        Progress progress = Progress.of("files", found.files().size(), streams)) {
      Counter counter = new Counter();
      ledger = write(found, delivery.workshop(), counter, progress);
      InputPages.tell(ledger, streams);
      if (counter.threads == 0) {
        throw pages.nothingToRead();
      }
      delivery.deliver();
      streams.say(
          "wrote "
              + counter.comments
              + " comments in "
              + counter.threads
              + " threads to "
              + output);
    }
    return ledger.rejections().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private Ledger write(CommentFiles found, Path place, Counter counter, Progress progress)
      throws IOException {
    switch (target) {
      case CONVOKIT -> {
        try (CorpusWriter corpus =
            new CorpusWriter(place, "commentariat " + Main.programVersion())) {
          return found.read(counter.before(corpus), progress::reach);
        }
      }
      case JSONL -> {
        try (OutputStream out = Files.newOutputStream(place);
            JsonLines lines = new JsonLines(out)) {
          return found.read(counter.before(new UtteranceLines(lines)), progress::reach);
        }
      }
      case CSV -> {
        try (TableWriter table =
            new TableWriter(Files.newBufferedWriter(place, StandardCharsets.UTF_8))) {
          return found.read(counter.before(table), progress::reach);
        }
      }
    }
    throw new IllegalStateException("no way to write " + target);
  }

  /** Counts what passes. */
  private static final class Counter {
    private long threads;
    private long comments;

    ThreadSink before(ThreadSink sink) {
      return new ThreadSink() {
        @Override
        public void thread(String id, String source, Article article) throws IOException {
          threads++;
          sink.thread(id, source, article);
        }

        @Override
        public void comment(Comment comment, String source) throws IOException {
          comments += comment.isPlaceholder() ? 0 : 1;
          sink.comment(comment, source);
        }
      };
    }
  }
}
