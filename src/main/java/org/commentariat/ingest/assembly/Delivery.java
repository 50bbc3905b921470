package org.commentariat.ingest.assembly;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commentariat.ingest.source.Note;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.thread.Comment;
import org.commentariat.thread.Quotation;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/** Puts gathered threads together, one after the other, under ids that no two comments share. */
final class Delivery {
  private final Spool spool;
  private final List<Source> sources;
  private final LedgerBook book;
  private final boolean unapprovedToo;
  private final LongHashSet usedIds = new LongHashSet();

  Delivery(Spool spool, List<Source> sources, LedgerBook book, boolean unapprovedToo) {
    this.spool = spool;
    this.sources = sources;
    this.book = book;
    this.unapprovedToo = unapprovedToo;
  }

  /** Hands over one thread with all its comments. */
  void deliver(Gathered thread, ThreadSink sink) throws IOException {
    if (thread.size() == 0) {
      sink.thread(thread.id(), thread.first().name(), thread.article());
      return;
    }
    SpooledThread comments = new SpooledThread(spool, thread.last(), thread.size());
    ThreadTree tree = new ThreadTree(comments, unapprovedToo);
    if (thread.isAnnounced() || IntStream.range(0, thread.size()).anyMatch(tree::isKept)) {
      sink.thread(thread.id(), thread.first().name(), thread.article());
    }
    String[] ids = ids(thread, tree);
    enterRepairs(tree, comments);
    Map<String, String> byStatedId = new HashMap<>();
    boolean[] delivered = new boolean[tree.size()];
    for (int k = 0; k < thread.size(); k++) {
      Stored stored = comments.stored(k);
      String source = sources.get(stored.source()).name();
      if (!tree.isKept(k)) {
        enterOmission(tree.isListedTwice(k), stored.comment().state(), source);
        continue;
      }
      int parent = tree.parent(k);
      if (parent >= thread.size() && !delivered[parent]) {
        delivered[parent] = true;
        sink.comment(
            Comment.placeholder(ids[parent], thread.id(), null, Comment.Presence.MISSING),
            thread.first().name());
      }
      ReplyLink link = link(stored.comment(), tree, k, ids);
      sink.comment(
          tree.isShown(k)
              ? written(
                  stored.comment(),
                  ids[k],
                  thread.id(),
                  link,
                  sourcesOf(stored, tree, ids, byStatedId))
              : Comment.placeholder(ids[k], thread.id(), link, presence(stored.comment().state())),
          source);
    }
  }

  private static @Nullable ReplyLink link(
      StatedComment comment, ThreadTree tree, int index, String[] ids) {
    if (tree.addressed(index) != ThreadTree.ROOT) {
      return Addressees.link(ids[tree.addressed(index)]);
    }
    return tree.parent(index) == ThreadTree.ROOT
        ? null
        : new ReplyLink(ids[tree.parent(index)], comment.rule(), comment.confidence());
  }

  /** From stated ids to those of the run, made when the first quotation asks. */
  private static Map<String, String> sourcesOf(
      Stored stored, ThreadTree tree, String[] ids, Map<String, String> byStatedId) {
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
      String id = stated == null ? thread.id() + "-" + number : stated;
      if (!usedIds.add(hash(id))) {
        renamed++;
        String longer = stated == null ? id : thread.id() + "-" + stated;
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
              thread.first().name(),
              "thread " + thread.id(),
              Note.Kind.TREE,
              renamed,
              renamed
                  + (renamed == 1 ? " id is" : " ids are")
                  + " taken by another thread; here "
                  + (renamed == 1 ? "it begins" : "they begin")
                  + " with "
                  + thread.id()
                  + "-"));
    }
    return ids;
  }

  private void enterRepairs(ThreadTree tree, SpooledThread comments) {
    for (ThreadTree.Repair repair : tree.repairs()) {
      if (tree.isKept(repair.comment())) {
        Stored stored = comments.stored(repair.comment());
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
}
