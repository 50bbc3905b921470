package org.commentariat.ingest.source;

import org.commentariat.thread.Article;

/**
 * Takes what a {@link CommentReader} finds in one source. Not for several threads at once.
 *
 * <p>Places are for a person: {@code line 17}, {@code record 4}, {@code byte 2048}, {@code item
 * 3/comment 2}; {@code whole file} when it is all of it.
 */
public interface Intake {

  /**
   * A thread, though no comment of it may follow. May be said again when more is known: the first
   * title and the largest declared number stand.
   */
  void thread(ThreadKey thread, Article article);

  /**
   * What the source states about a comment. Its thread need not have been announced; one that never
   * is, and of which all comments are left out, is no thread.
   */
  void comment(StatedComment comment);

  /**
   * Comments that the source counts but does not hold, or entries left out for another reason that
   * no {@link StatedComment.State} expresses.
   *
   * @param count at least 1
   */
  void omit(Omission.Kind kind, int count);

  /** A part that could not be read: what was expected, what was found. */
  void reject(String place, String reason);

  /**
   * A repair or a guess that a person should know about.
   *
   * @param count of repairs, at least 1
   */
  void note(Note.Kind kind, String place, int count, String text);

  /** A single repair or guess. */
  default void note(Note.Kind kind, String place, String text) {
    note(kind, place, 1, text);
  }
}
