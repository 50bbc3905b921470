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
import org.commentariat.analysis.Placeholder;
import org.commentariat.thread.Comment;
import org.commentariat.thread.ReplyLink;
import org.jspecify.annotations.Nullable;

/**
 * One thread as the page shows it: a tree of comments, cut to what a page can hold.
 *
 * @param article what it is about
 * @param branches the comments that answer nobody, or nobody shown, in the order of the page, and
 *     the places of such comments that are not here
 * @param shown number of comments in the tree, at most {@code article.found()}
 */
public record ThreadView(Corpus.ArticleCount article, List<Node> branches, int shown) {
  /** Threads on the page. */
  static final int THREADS = 50;

  /** Comments on the page, shared equally by its threads. */
  static final int COMMENTS = 500;

  /** No thread shows fewer than this, if it has them. */
  private static final int AT_LEAST = 10;

  /** Replies nested deeper than this stand side by side on the last level. */
  private static final int LEVELS = 6;

  /** What stands in the tree: a comment, or the place of one that is not here. */
  public sealed interface Node {

    /** Shown under it. */
    List<Node> replies();
  }

  /**
   * A comment with its replies.
   *
   * @param comment the comment
   * @param answers pseudonym of the one it answers, or empty when it answers nobody that is here
   * @param words its own words in pieces, some of them evidence
   * @param replies shown under it
   */
  public record Branch(
      CommentFinding comment, String answers, Passage.Words words, List<Node> replies)
      implements Node {
    public Branch {
      replies = List.copyOf(replies);
    }
  }

  /**
   * The place of a comment that is not here, with the replies to it.
   *
   * @param presence what became of it
   * @param replies shown under it
   */
  public record Gap(Comment.Presence presence, List<Node> replies) implements Node {
    public Gap {
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
    Map<String, Placeholder> placeholders = new HashMap<>();
    findings.placeholders().forEach(one -> placeholders.put(one.id(), one));
    int threads = Math.min(THREADS, byThread.size());
    int each = threads == 0 ? 0 : Math.max(AT_LEAST, COMMENTS / threads);
    return findings.corpus().articles().stream()
        .filter(article -> byThread.containsKey(article.threadId()))
        .limit(THREADS)
        .map(
            article -> {
              List<CommentFinding> all = byThread.getOrDefault(article.threadId(), List.of());
              Tree tree = new Tree(all, all.stream().limit(each).toList(), placeholders);
              return new ThreadView(article, tree.nodes(), tree.shown);
            })
        .toList();
  }

  /** One thread under construction. */
  private static final class Tree {
    private final Map<String, CommentFinding> comments = new HashMap<>();
    private final Map<String, Placeholder> placeholders;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, List<String>> replies = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final int shown;

    Tree(
        List<CommentFinding> all,
        List<CommentFinding> shown,
        Map<String, Placeholder> placeholders) {
      this.placeholders = placeholders;
      this.shown = shown.size();
      all.forEach(comment -> comments.put(comment.id(), comment));
      shown.forEach(comment -> placed.add(comment.id()));
      shown.forEach(comment -> place(comment.id(), comment.replyLink()));
    }

    /** Puts a comment under what it answers; a placeholder appears with its first reply. */
    private void place(String id, @Nullable ReplyLink link) {
      String child = id;
      @Nullable ReplyLink up = link;
      while (up != null) {
        String parent = up.parent();
        Placeholder gap = placeholders.get(parent);
        if (!placed.contains(parent) && gap == null) {
          break; // cut from the page
        }
        replies.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
        if (!placed.add(parent) || gap == null) {
          return;
        }
        child = parent;
        up = gap.replyLink();
      }
      roots.add(child);
    }

    List<Node> nodes() {
      return roots.stream().map(root -> node(root, 1)).toList();
    }

    /** Calls itself {@link #LEVELS} deep at most, however deep the thread is. */
    private Node node(String id, int level) {
      List<Node> under =
          level + 1 < LEVELS
              ? repliesTo(id).stream().map(reply -> node(reply, level + 1)).toList()
              : descendants(id).stream().map(reply -> leaf(reply, List.of())).toList();
      return leaf(id, under);
    }

    private Node leaf(String id, List<Node> under) {
      CommentFinding comment = comments.get(id);
      if (comment == null) {
        Placeholder gap = placeholders.get(id);
        return new Gap(gap == null ? Comment.Presence.MISSING : gap.presence(), under);
      }
      ReplyLink link = comment.replyLink();
      CommentFinding parent = link == null ? null : comments.get(link.parent());
      return new Branch(comment, parent == null ? "" : parent.author(), Passage.of(comment), under);
    }

    private List<String> repliesTo(String id) {
      return replies.getOrDefault(id, List.of());
    }

    /** All that stand below, each before its own replies. */
    private List<String> descendants(String id) {
      List<String> found = new ArrayList<>();
      Deque<String> open = new ArrayDeque<>(repliesTo(id));
      while (!open.isEmpty()) {
        String next = open.pop();
        found.add(next);
        List<String> under = repliesTo(next);
        for (int i = under.size() - 1; i >= 0; i--) {
          open.push(under.get(i));
        }
      }
      return found;
    }
  }
}
