package org.commentariat.ingest.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what all sources of a run state, and puts the threads together when all is said. Memory:
 * what a thread needs for its ids while it is put together, and 8 to 16 bytes for every comment of
 * the run. Not for several threads at once.
 */
public final class ThreadAssembly implements AutoCloseable {

  private final boolean unapprovedToo;
  private final Spool spool = new Spool();
  private final LedgerBook book = new LedgerBook();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Gathered> threads = new LinkedHashMap<>();
  private final Set<String> threadIds = new HashSet<>();

  /**
   * @param unapprovedToo whether comments that a site held back, or marked as spam, are wanted
   */
  public ThreadAssembly(boolean unapprovedToo) {
    this.unapprovedToo = unapprovedToo;
  }

  /** Where the reader of a source hands over what it finds; to be closed when it is through. */
  public SourceIntake intake(Source source) {
    sources.add(source);
    return new SourceIntake(source, sources.size() - 1);
  }

  /** Enters something that could not be read before any reader saw it. */
  public void reject(Rejection rejection) {
    book.reject(rejection);
  }

  /** What was left out and repaired until now. */
  public Ledger ledger() {
    return book.ledger();
  }

  /** Puts the threads together, in the order in which the sources first named them. */
  public void deliver(ThreadSink sink) throws IOException {
    try {
      Delivery delivery = new Delivery(spool, sources, book, unapprovedToo);
      for (Gathered thread : threads.values()) {
        delivery.deliver(thread, sink);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** The intake of one source. */
  public final class SourceIntake implements Intake {
    private final Source source;
    private final int number;
    private final CleanText clean = new CleanText();
    private int comments;
    private int named;

    private SourceIntake(Source source, int number) {
      this.source = source;
      this.number = number;
    }

    @Override
    public void thread(ThreadKey key, Article article) {
      String title = article.title();
      gathered(key)
          .learn(
              new Article(
                  title == null || title.isBlank() ? null : clean.of(title).strip(),
                  article.declaredComments()));
    }

    @Override
    public void comment(StatedComment comment) {
      Gathered thread = gathered(comment.thread());
      try {
        thread.add(spool.append(thread.last(), cleaned(comment), number));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the comments cannot be kept in the folder for temporary files: " + e.getMessage(), e);
      }
      comments++;
    }

    @Override
    public void omit(Omission.Kind kind, int count) {
      book.omit(source.name(), kind, count);
      named++;
    }

    @Override
    public void reject(String place, String reason) {
      book.reject(new Rejection(source.name(), place, reason));
      named++;
    }

    @Override
    public void note(Note.Kind kind, String place, int count, String text) {
      book.note(new Note(source.name(), place, kind, count, text));
    }

    /** Whether nothing at all was found, not even something to leave out. */
    public boolean isEmpty() {
      return comments == 0 && named == 0;
    }

    /** Enters the repairs of the text; to be called once, when the source is read. */
    public void finish() {
      clean
          .counts()
          .forEach(
              (repair, count) ->
                  note(Note.Kind.DECODING, "whole file", count, count + " " + repair.words()));
    }

    private Gathered gathered(ThreadKey key) {
      named++;
      String name =
          (key.scope() == ThreadKey.Scope.EVERYWHERE ? "" : source.id() + "\n") + key.name();
      return threads.computeIfAbsent(name, n -> new Gathered(unusedThreadId(key), source));
    }

    private String unusedThreadId(ThreadKey key) {
      String id = threadId(key);
      String unused = id;
      for (int n = 2; !threadIds.add(unused); n++) {
        unused = id + "~" + n;
      }
      return unused;
    }

    /** The name of the thread; where it is one of several of its source, behind the source's. */
    private String threadId(ThreadKey key) {
      return switch (key.scope()) {
        case NAMED, EVERYWHERE -> key.name();
        case SOURCE -> key.name().isEmpty() ? source.id() : source.id() + "-" + key.name();
      };
    }

    private StatedComment cleaned(StatedComment comment) {
      return new StatedComment(
          comment.thread(),
          cleaned(comment.id()),
          cleaned(comment.parent()),
          comment.rule(),
          comment.confidence(),
          cleaned(comment.author()),
          comment.time(),
          clean.of(comment.ownWords()),
          comment.quotations().stream()
              .map(q -> new Quotation(clean.of(q.text()), cleaned(q.author()), cleaned(q.source())))
              .toList(),
          comment.state(),
          comment.place());
    }

    private @Nullable String cleaned(@Nullable String text) {
      String cleaned = text == null ? "" : clean.of(text).strip();
      return cleaned.isEmpty() ? null : cleaned;
    }
  }
}
