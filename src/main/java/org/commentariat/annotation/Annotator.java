package org.commentariat.annotation;

import org.commentariat.thread.Comment;

/**
 * From a comment to its linguistic annotation. Implementations may be used by several threads at
 * once.
 */
public interface Annotator {

  /**
   * Annotates the own words of a comment; quotations are left alone. Never fails on a comment's
   * content.
   */
  AnnotatedComment annotate(Comment comment);
}
