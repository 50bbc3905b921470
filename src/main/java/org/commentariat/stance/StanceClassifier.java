package org.commentariat.stance;

import org.commentariat.annotation.AnnotatedComment;

/**
 * From an annotated comment to a judgment. Implementations may be used by several threads at once.
 */
public interface StanceClassifier {

  /** Judges a comment. Equal arguments give equal judgments. */
  Judgment classify(AnnotatedComment comment, Context context);
}
