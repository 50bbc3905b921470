package org.commentariat.ingest.json;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.commentariat.ingest.source.Intake;
import org.commentariat.ingest.source.StatedComment;
import org.jspecify.annotations.Nullable;

/** How one platform writes comments as JSON. Immutable. */
interface Platform {

  /** As {@code --format} takes it. */
  String key();

  /** For a person. */
  String format();

  /** The fields that are kept of every object. */
  Set<String> fields();

  /** Whether no other platform writes such an object; it may not be complete. */
  boolean isTypical(Entry entry);

  /** What reads the objects of one source. */
  Meaning meaning(Pass pass) throws IOException;

  /** A source that is read, perhaps more than once. */
  interface Pass {

    /** Takes all that is no comment. */
    Intake intake();

    /** Looks at every object before the reading proper; damage is passed over in silence. */
    void lookThrough(Consumer<Entry> look) throws IOException;
  }

  /** What the objects of one source mean. Not for several threads at once. */
  interface Meaning {

    /**
     * An object is complete, and so are all inside it.
     *
     * @return the comment that it is, or null
     */
    @Nullable StatedComment complete(Entry entry);

    /** All is read. */
    default void end() {}
  }
}
