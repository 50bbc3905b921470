package org.commentariat.analysis.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What comments that resemble each other have in common. */
public enum Clustering {
  /** Their author; a comment of unknown author stands alone. The articles are taken as given. */
  AUTHOR("author"),
  /** Their thread, as a sample of threads such as these. */
  THREAD("thread");

  /** With fewer threads an interval between threads says next to nothing. */
  public static final int ENOUGH_THREADS = 20;

  private final String noun;

  Clustering(String noun) {
    this.noun = noun;
  }

  /** What one is called. */
  public String noun() {
    return noun;
  }

  /** By thread where there are enough of them and fewer than authors; else by author. */
  public static Clustering fewest(List<LabelledComment> comments) {
    int threads = THREAD.count(comments);
    return threads >= ENOUGH_THREADS && threads < AUTHOR.count(comments) ? THREAD : AUTHOR;
  }

  /** How many there are. */
  public int count(List<LabelledComment> comments) {
    Set<String> clusters = new HashSet<>();
    comments.forEach(comment -> clusters.add(of(comment)));
    return clusters.size();
  }

  /** The cluster of a comment. */
  public String of(LabelledComment comment) {
    return this == THREAD ? comment.thread() : comment.author();
  }
}
