package org.commentariat.ingest.assembly;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Rejection;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
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
  private final LongHashSet usedIds = new LongHashSet();

  /** A thread being gathered. */
  private static final class Gathered {
    private final String id;
    private final Source first;
    private @Nullable String title;
    private @Nullable Integer declared;
    private boolean announced;
    private long last = Spool.NONE;
    private int size;

    Gathered(String id, Source first) {
      this.id = id;
      this.first = first;
    }

    void learn(Article article) {
      announced = true;
      title = title == null ? article.title() : title;
      Integer more = article.declaredComments();
      if (more != null && (declared == null || more > declared)) {
        declared = more;
      }
    }
  }

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
      for (Gathered thread : threads.values()) {
        deliver(thread, sink);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void deliver(Gathered thread, ThreadSink sink) throws IOException {
    Article article = new Article(thread.title, thread.declared);
    if (thread.size == 0) {
      sink.thread(thread.id, thread.first.name(), article);
      return;
    }
    SpooledThread comments = new SpooledThread(spool, thread.last, thread.size);
    ThreadTree tree = new ThreadTree(comments, unapprovedToo);
    if (thread.announced || IntStream.range(0, thread.size).anyMatch(tree::isKept)) {
      sink.thread(thread.id, thread.first.name(), article);
    }
    String[] ids = ids(thread, tree);
    enterRepairs(tree, comments);
    Map<String, String> byStatedId = new HashMap<>();
    boolean[] delivered = new boolean[tree.size()];
    for (int k = 0; k < thread.size; k++) {
      Spool.Stored stored = comments.stored(k);
      String source = sources.get(stored.source()).name();
      if (!tree.isKept(k)) {
        enterOmission(tree.isListedTwice(k), stored.comment().state(), source);
        continue;
      }
      int parent = tree.parent(k);
      if (parent >= thread.size && !delivered[parent]) {
        delivered[parent] = true;
        sink.comment(
            Comment.placeholder(ids[parent], thread.id, null, Comment.Presence.MISSING),
            thread.first.name());
      }
      ReplyLink link = link(stored.comment(), tree, k, ids);
      sink.comment(
          tree.isShown(k)
              ? written(
                  stored.comment(),
                  ids[k],
                  thread.id,
                  link,
                  sourcesOf(stored, tree, ids, byStatedId))
              : Comment.placeholder(ids[k], thread.id, link, presence(stored.comment().state())),
          source);
    }
  }

  private static @Nullable ReplyLink link(
      StatedComment comment, ThreadTree tree, int index, String[] ids) {
    if (tree.addressed(index) != ThreadTree.ROOT) {
      return ThreadTree.addressedBy(ids[tree.addressed(index)]);
    }
    return tree.parent(index) == ThreadTree.ROOT
        ? null
        : new ReplyLink(ids[tree.parent(index)], comment.rule(), comment.confidence());
  }

  /** From stated ids to those of the run, made when the first quotation asks. */
  private static Map<String, String> sourcesOf(
      Spool.Stored stored, ThreadTree tree, String[] ids, Map<String, String> byStatedId) {
    boolean asked = stored.comment().quotations().stream().anyMatch(q -> q.source() != null);
    if (asked && byStatedId.isEmpty()) {
      for (int k = 0; k < tree.size(); k++) {
        String id = tree.id(k);
        if (id != null && tree.isKept(k)) {
          byStatedId.putIfAbsent(id, ids[k]);
        }
      }
    }
    return byStatedId;
  }

  private static Comment written(
      StatedComment comment,
      String id,
      String thread,
      @Nullable ReplyLink link,
      Map<String, String> byStatedId) {
    List<Quotation> quotations =
        comment.quotations().stream()
            .map(q -> new Quotation(q.text(), q.author(), renamed(q.source(), byStatedId)))
            .toList();
    return new Comment(
        id, thread, comment.author(), comment.time(), comment.ownWords(), quotations, link);
  }

  private static @Nullable String renamed(@Nullable String stated, Map<String, String> byStatedId) {
    return stated == null ? null : byStatedId.get(stated);
  }

  private static Comment.Presence presence(StatedComment.State state) {
    return state == StatedComment.State.DELETED
        ? Comment.Presence.DELETED
        : Comment.Presence.WITHHELD;
  }

  /** Ids that no other comment of the run has; null for comments that are left out. */
  private String[] ids(Gathered thread, ThreadTree tree) {
    String[] ids = new String[tree.size()];
    int renamed = 0;
    int number = 0;
    for (int k = 0; k < ids.length; k++) {
      if (!tree.isKept(k)) {
        continue;
      }
      number++;
      String stated = tree.id(k);
      String id = stated == null ? thread.id + "-" + number : stated;
      if (!usedIds.add(hash(id))) {
        renamed++;
        String longer = stated == null ? id : thread.id + "-" + stated;
        id = longer;
        for (int n = 2; !usedIds.add(hash(id)); n++) {
          id = longer + "~" + n;
        }
      }
      ids[k] = id;
    }
    if (renamed > 0) {
      book.note(
          new Note(
              thread.first.name(),
              "thread " + thread.id,
              Note.Kind.TREE,
              renamed,
              renamed
                  + (renamed == 1 ? " id is" : " ids are")
                  + " taken by another thread; here "
                  + (renamed == 1 ? "it begins" : "they begin")
                  + " with "
                  + thread.id
                  + "-"));
    }
    return ids;
  }

  private void enterRepairs(ThreadTree tree, SpooledThread comments) {
    for (ThreadTree.Repair repair : tree.repairs()) {
      if (tree.isKept(repair.comment())) {
        Spool.Stored stored = comments.stored(repair.comment());
        book.note(
            new Note(
                sources.get(stored.source()).name(),
                stored.comment().place(),
                Note.Kind.TREE,
                1,
                repair.text()));
      }
    }
  }

  private void enterOmission(boolean twice, StatedComment.State state, String source) {
    Omission.Kind kind =
        twice
            ? Omission.Kind.LISTED_TWICE
            : switch (state) {
              case DELETED, PUBLISHED -> Omission.Kind.DELETED;
              case UNAPPROVED -> Omission.Kind.UNAPPROVED;
              case SPAM -> Omission.Kind.SPAM;
              case PINGBACK -> Omission.Kind.PINGBACK;
            };
    book.omit(source, kind, 1);
  }

  private static long hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
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
        thread.last = spool.append(thread.last, cleaned(comment), number);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the comments cannot be kept in the folder for temporary files: " + e.getMessage(), e);
      }
      thread.size++;
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
