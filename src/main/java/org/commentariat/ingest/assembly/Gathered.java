package org.commentariat.ingest.assembly;

import org.commentariat.ingest.source.Source;
import org.commentariat.thread.Article;
import org.jspecify.annotations.Nullable;

/** A thread being gathered: what is known of its article, and where its comments wait. */
final class Gathered {
  private final String id;
  private final Source first;
  private @Nullable String title;
  private @Nullable Integer declared;
  private boolean announced;
  private long last = Spool.NONE;
  private int size;

  /**
   * @param id unique in the run
   * @param first the source that names it first
   */
  Gathered(String id, Source first) {
    this.id = id;
    this.first = first;
  }

  String id() {
    return id;
  }

  Source first() {
    return first;
  }

  Article article() {
    return new Article(title, declared);
  }

  /** Whether a source names it as a thread, comments or not. */
  boolean isAnnounced() {
    return announced;
  }

  /** Where its last comment lies in the spool; {@link Spool#NONE} while it has none. */
  long last() {
    return last;
  }

  /** How many comments were stated. */
  int size() {
    return size;
  }

  /** Takes what is stated of its article: the first title and the largest number stand. */
  void learn(Article article) {
    announced = true;
    title = title == null ? article.title() : title;
    Integer more = article.declaredComments();
    if (more != null && (declared == null || more > declared)) {
      declared = more;
    }
  }

  /** Takes a comment that lies in the spool now. */
  void add(long place) {
    last = place;
    size++;
  }
}
