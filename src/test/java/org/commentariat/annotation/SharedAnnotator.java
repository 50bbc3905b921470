package org.commentariat.annotation;

import java.util.EnumSet;
import java.util.List;
import org.commentariat.thread.Comment;

/** One annotator with all layers for all tests of a run that need models. */
public final class SharedAnnotator {
  private SharedAnnotator() {}

  private static final class Holder {
    private static final CoreNlpAnnotator ALL_LAYERS =
        CoreNlpAnnotator.load(EnumSet.allOf(Layer.class));
  }

  /** Loads the models on the first call. */
  public static CoreNlpAnnotator get() {
    return Holder.ALL_LAYERS;
  }

  /** Annotates a comment that says only this. */
  public static AnnotatedComment annotate(String ownWords) {
    return get().annotate(new Comment("c1", "t1", null, null, ownWords, List.of(), null));
  }
}
