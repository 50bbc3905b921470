package org.commentariat.stance;

import java.util.Optional;
import org.commentariat.annotation.AnnotatedComment;

/**
 * From an annotated comment to a judgment. Implementations may be used by several threads at once.
 */
public interface StanceClassifier {

  /** Judges a comment. Equal arguments give equal judgments. */
  Judgment classify(AnnotatedComment comment, Context context);

  /**
   * How it makes codes of probabilities; empty where it does not. Codes that a reply takes over
   * from the comment it endorses come on top.
   */
  default Optional<CodeBounds> bounds() {
    return Optional.empty();
  }
}
