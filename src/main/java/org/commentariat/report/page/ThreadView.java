package org.commentariat.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentariat.analysis.CommentFinding;
import org.commentariat.analysis.Corpus;
import org.commentariat.analysis.Findings;
import org.commentariat.thread.ReplyLink;

/**
 * One thread as the page shows it: a tree of comments, cut to what a page can hold.
 *
 * @param article what it is about
 * @param branches the comments that answer nobody, or nobody shown, in the order of the page
 * @param shown number of comments in the tree, at most {@code article.found()}
 */
public record ThreadView(Corpus.ArticleCount article, List<Branch> branches, int shown) {
  /** Threads on the page. */
  static final int THREADS = 50;

  /** Comments on the page, shared equally by its threads. */
  static final int COMMENTS = 500;

  /** No thread shows fewer than this, if it has them. */
  private static final int AT_LEAST = 10;

  /** Replies nested deeper than this stand side by side on the last level. */
  private static final int LEVELS = 6;

  /**
   * A comment with its replies.
   *
   * @param comment the comment
   * @param answers pseudonym of the one it answers, or empty when it answers nobody
   * @param words its own words in pieces, some of them evidence
   * @param replies shown under it
   */
  public record Branch(
      CommentFinding comment, String answers, Passage.Words words, List<Branch> replies) {
    public Branch {
      replies = List.copyOf(replies);
    }
  }

  public ThreadView {
    branches = List.copyOf(branches);
  }

  /** The first threads that have comments, each with its first comments. */
  public static List<ThreadView> of(Findings findings) {
    Map<String, List<CommentFinding>> byThread = new LinkedHashMap<>();
    findings
        .comments()
        .forEach(c -> byThread.computeIfAbsent(c.threadId(), t -> new ArrayList<>()).add(c));
    int threads = Math.min(THREADS, byThread.size());
    int each = threads == 0 ? 0 : Math.max(AT_LEAST, COMMENTS / threads);
    return findings.corpus().articles().stream()
        .filter(article -> byThread.containsKey(article.threadId()))
        .limit(THREADS)
        .map(article -> of(article, byThread.getOrDefault(article.threadId(), List.of()), each))
        .toList();
  }

  private static ThreadView of(
      Corpus.ArticleCount article, List<CommentFinding> comments, int limit) {
    Map<String, String> authors = new HashMap<>();
    comments.forEach(comment -> authors.put(comment.id(), comment.author()));
    List<CommentFinding> shown = comments.stream().limit(limit).toList();
    Set<String> ids = new HashSet<>(shown.stream().map(CommentFinding::id).toList());
    Map<String, List<CommentFinding>> replies = new HashMap<>();
    List<CommentFinding> roots = new ArrayList<>();
    for (CommentFinding comment : shown) {
      ReplyLink link = comment.replyLink();
      if (link != null && ids.contains(link.parent())) {
        replies.computeIfAbsent(link.parent(), p -> new ArrayList<>()).add(comment);
      } else {
        roots.add(comment);
      }
    }
    Tree tree = new Tree(replies, authors);
    return new ThreadView(
        article, roots.stream().map(root -> tree.branch(root, 1)).toList(), shown.size());
  }

  private record Tree(Map<String, List<CommentFinding>> replies, Map<String, String> authors) {

    /** Calls itself {@link #LEVELS} deep at most, however deep the thread is. */
    Branch branch(CommentFinding comment, int level) {
      List<Branch> under =
          level + 1 < LEVELS
              ? repliesTo(comment).stream().map(reply -> branch(reply, level + 1)).toList()
              : descendants(comment).stream().map(reply -> leaf(reply, List.of())).toList();
      return leaf(comment, under);
    }

    private Branch leaf(CommentFinding comment, List<Branch> under) {
      ReplyLink link = comment.replyLink();
      String answers = link == null ? "" : authors.getOrDefault(link.parent(), "");
      return new Branch(comment, answers, Passage.of(comment), under);
    }

    private List<CommentFinding> repliesTo(CommentFinding comment) {
      return replies.getOrDefault(comment.id(), List.of());
    }

    /** All that stand below, each before its own replies. */
    private List<CommentFinding> descendants(CommentFinding comment) {
      List<CommentFinding> found = new ArrayList<>();
      Deque<CommentFinding> open = new ArrayDeque<>(repliesTo(comment));
      while (!open.isEmpty()) {
        CommentFinding next = open.pop();
        found.add(next);
        List<CommentFinding> under = repliesTo(next);
        for (int i = under.size() - 1; i >= 0; i--) {
          open.push(under.get(i));
        }
      }
      return found;
    }
  }
}
