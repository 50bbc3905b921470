package org.commentariat.stance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Annotator;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;

/**
 * From comments to judged comments: annotation first, then judgment level by level, so that every
 * parent is judged before its replies.
 */
public final class Judging {
  private final Annotator annotator;
  private final StanceClassifier classifier;
  private final int threads;

  /**
   * @param annotator shared by all threads
   * @param classifier shared by all threads
   * @param threads how many comments are worked on at once, at least 1; the results do not depend
   *     on it
   */
  public Judging(Annotator annotator, StanceClassifier classifier, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads below 1: " + threads);
    }
    this.annotator = annotator;
    this.classifier = classifier;
    this.threads = threads;
  }

  /**
   * Judges comments.
   *
   * @param comments in any order, of any number of threads, each id once. A reply whose parent is
   *     not among them, or whose ancestors go round in a circle, is judged without a parent.
   * @param settings what else is known about a comment, by its id; an excerpt of the parent is used
   *     only when the parent is not among the comments
   * @param progress told how many comments are annotated so far, in steps of one, by the calling
   *     thread
   * @return one for each comment, in the order given
   * @throws CancellationException when the calling thread is interrupted, which it then still is
   */
  public List<JudgedComment> judge(
      List<Comment> comments, Map<String, Setting> settings, IntConsumer progress) {
    int[] parents = parents(comments);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return judge(annotate(comments, pool, progress), parents, settings, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Judges comments that are annotated already, for instance by another classifier before.
   *
   * @param annotated as the comments in {@link #judge}
   * @param settings as in {@link #judge}
   * @return one for each comment, in the order given
   */
  public List<JudgedComment> judgeAnnotated(
      List<AnnotatedComment> annotated, Map<String, Setting> settings) {
    int[] parents = parents(annotated.stream().map(AnnotatedComment::comment).toList());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return judge(annotated, parents, settings, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<JudgedComment> judge(
      List<AnnotatedComment> annotated,
      int[] parents,
      Map<String, Setting> settings,
      ExecutorService pool) {
    @Nullable Judgment[] judgments = new @Nullable Judgment[annotated.size()];
    for (List<Integer> level : levels(parents)) {
      judge(level, annotated, parents, settings, judgments, pool);
    }
    List<JudgedComment> judged = new ArrayList<>();
    for (int i = 0; i < judgments.length; i++) {
      Judgment judgment = judgments[i];
      if (judgment != null) { // always: the levels hold every comment
        judged.add(new JudgedComment(annotated.get(i), judgment));
      }
    }
    return List.copyOf(judged);
  }

  private List<AnnotatedComment> annotate(
      List<Comment> comments, ExecutorService pool, IntConsumer progress) {
    List<Future<AnnotatedComment>> running = new ArrayList<>();
    for (Comment comment : comments) {
      running.add(pool.submit(() -> annotator.annotate(comment)));
    }
    List<AnnotatedComment> annotated = new ArrayList<>();
    for (Future<AnnotatedComment> one : running) {
      annotated.add(result(one, comments.get(annotated.size())));
      progress.accept(annotated.size());
    }
    return annotated;
  }

  private void judge(
      List<Integer> level,
      List<AnnotatedComment> annotated,
      int[] parents,
      Map<String, Setting> settings,
      @Nullable Judgment[] judgments,
      ExecutorService pool) {
    Map<Integer, Future<Judgment>> running = new HashMap<>();
    for (int i : level) {
      Comment comment = annotated.get(i).comment();
      Setting setting = settings.getOrDefault(comment.id(), Setting.NONE);
      Judgment parent = parents[i] < 0 ? null : judgments[parents[i]];
      String parentWords =
          parents[i] < 0 ? setting.parentExcerpt() : annotated.get(parents[i]).comment().ownWords();
      Context context = new Context(setting.title(), comment.quoted(), parentWords, parent);
      Callable<Judgment> task = () -> classifier.classify(annotated.get(i), context);
      running.put(i, pool.submit(task));
    }
    for (int i : level) {
      judgments[i] = result(running.get(i), annotated.get(i).comment());
    }
  }

  /** For each comment the index of its parent, or -1. */
  private static int[] parents(List<Comment> comments) {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < comments.size(); i++) {
      if (byId.put(comments.get(i).id(), i) != null) {
        throw new IllegalArgumentException("two comments with the id " + comments.get(i).id());
      }
    }
    return comments.stream()
        .map(Comment::replyLink)
        .mapToInt(link -> link == null ? -1 : byId.getOrDefault(link.parent(), -1))
        .toArray();
  }

  /** The comments by their distance from the top; those that go round in a circle come first. */
  private static List<List<Integer>> levels(int[] parents) {
    Map<Integer, List<Integer>> replies =
        IntStream.range(0, parents.length)
            .boxed()
            .filter(i -> parents[i] >= 0)
            .collect(Collectors.groupingBy(i -> parents[i]));
    List<List<Integer>> levels = new ArrayList<>();
    boolean[] placed = new boolean[parents.length];
    ArrayDeque<List<Integer>> next = new ArrayDeque<>();
    next.add(IntStream.range(0, parents.length).filter(i -> parents[i] < 0).boxed().toList());
    while (!next.isEmpty()) {
      List<Integer> level = next.remove();
      level.forEach(i -> placed[i] = true);
      levels.add(level);
      List<Integer> below =
          level.stream().flatMap(i -> replies.getOrDefault(i, List.of()).stream()).toList();
      if (!below.isEmpty()) {
        next.add(below);
      }
    }
    List<Integer> circling =
        IntStream.range(0, parents.length).filter(i -> !placed[i]).boxed().toList();
    for (int i : circling) {
      parents[i] = -1;
    }
    levels.add(circling);
    return levels;
  }

  private static <T> T result(@Nullable Future<T> running, Comment comment) {
    try {
      return Objects.requireNonNull(running).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while judging");
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "comment " + comment.id() + " could not be judged: " + e.getCause(), e.getCause());
    }
  }
}
