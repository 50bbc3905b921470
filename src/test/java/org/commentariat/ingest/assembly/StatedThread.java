package org.commentariat.ingest.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commentariat.ingest.source.BytesSource;
import org.commentariat.ingest.source.CommentText;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.ingest.source.Omission;
import org.commentariat.ingest.source.Source;
import org.commentariat.ingest.source.StatedComment;
import org.commentariat.ingest.source.ThreadKey;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.jspecify.annotations.Nullable;

/** What sources state, written down by a test, and the threads that come of it. */
final class StatedThread {
  private final List<String> sources = new ArrayList<>();
  private final List<List<StatedComment>> comments = new ArrayList<>();

  /** Threads with all their comments, checked to be trees, and the ledger. */
  record Outcome(List<CommentThread> threads, Ledger ledger, Map<String, String> sourceOf) {
    CommentThread only() {
      assertThatOne();
      return threads.get(0);
    }

    private void assertThatOne() {
      if (threads.size() != 1) {
        throw new AssertionError(threads.size() + " threads instead of one");
      }
    }

    /** {@code id<parent} of every comment, placeholders in brackets. */
    List<String> tree() {
      return only().comments().stream().map(Outcome::edge).toList();
    }

    private static String edge(Comment comment) {
      String id = comment.isPlaceholder() ? "[" + comment.id() + "]" : comment.id();
      return comment.replyLink() == null ? id : id + "<" + comment.replyLink().parent();
    }

    List<String> notes() {
      return ledger.notes().stream().map(note -> note.place() + ": " + note.text()).toList();
    }

    Map<Omission.Kind, Integer> omissions() {
      Map<Omission.Kind, Integer> counts = new TreeMap<>();
      ledger.omissions().forEach(each -> counts.merge(each.kind(), each.count(), Integer::sum));
      return counts;
    }
  }

  static StatedThread source(String name) {
    return new StatedThread().andSource(name);
  }

  StatedThread andSource(String name) {
    sources.add(name);
    comments.add(new ArrayList<>());
    return this;
  }

  StatedThread comment(@Nullable String id, @Nullable String parent) {
    return comment(id, parent, "words of " + id);
  }

  StatedThread comment(@Nullable String id, @Nullable String parent, String words) {
    return add(draft(id, parent).text(CommentText.plain(words)));
  }

  StatedThread comment(@Nullable String id, @Nullable String parent, StatedComment.State state) {
    return add(draft(id, parent).text(CommentText.plain("words of " + id)).state(state));
  }

  StatedThread said(String author, String id, @Nullable String parent, String words) {
    return add(draft(id, parent).author(author).text(CommentText.plain(words)));
  }

  StatedThread add(StatedComment.Draft draft) {
    comments.get(comments.size() - 1).add(draft.done());
    return this;
  }

  StatedComment.Draft draft(@Nullable String id, @Nullable String parent) {
    int number = comments.get(comments.size() - 1).size() + 1;
    return StatedComment.at(ThreadKey.everywhere("t"), "record " + number).id(id).parent(parent);
  }

  Outcome assembled() {
    return assembled(false);
  }

  Outcome assembled(boolean unapprovedToo) {
    try (ThreadAssembly assembly = new ThreadAssembly(unapprovedToo)) {
      for (int k = 0; k < sources.size(); k++) {
        ThreadAssembly.SourceIntake intake = assembly.intake(named(sources.get(k)));
        comments.get(k).forEach(intake::comment);
        intake.finish();
      }
      Collector collector = new Collector();
      assembly.deliver(collector);
      return new Outcome(collector.threads(), assembly.ledger(), collector.sourceOf);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Source named(String name) {
    return new BytesSource(name, "");
  }

  private static final class Collector implements ThreadSink {
    private final List<String[]> heads = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<List<Comment>> comments = new ArrayList<>();
    private final Map<String, String> sourceOf = new TreeMap<>();

    @Override
    public void thread(String id, String source, Article article) {
      heads.add(new String[] {id, source});
      articles.add(article);
      comments.add(new ArrayList<>());
    }

    @Override
    public void comment(Comment comment, String source) {
      comments.get(comments.size() - 1).add(comment);
      sourceOf.put(comment.id(), source);
    }

    List<CommentThread> threads() {
      List<CommentThread> threads = new ArrayList<>();
      for (int k = 0; k < heads.size(); k++) {
        threads.add(
            new CommentThread(heads.get(k)[0], heads.get(k)[1], articles.get(k), comments.get(k)));
      }
      return threads;
    }
  }
}
