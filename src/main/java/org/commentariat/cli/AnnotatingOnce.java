package org.commentariat.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Annotator;
import org.commentariat.thread.Comment;

/**
 * Annotates each comment once, however often it is judged, since grammar does not depend on who
 * judges. For the comments of one run, whose ids differ. Thread-safe.
 */
final class AnnotatingOnce implements Annotator {
  private final Annotator annotator;
  private final Map<String, AnnotatedComment> done = new ConcurrentHashMap<>();

  AnnotatingOnce(Annotator annotator) {
    this.annotator = annotator;
  }

  @Override
  public AnnotatedComment annotate(Comment comment) {
    AnnotatedComment known = done.get(comment.id());
    if (known != null) {
      return known;
    }
    AnnotatedComment annotated = annotator.annotate(comment); // outside the map, which would block
    done.put(comment.id(), annotated);
    return annotated;
  }
}
