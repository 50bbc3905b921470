package org.commentariat.ingest.source;

/**
 * By what a source tells its threads apart.
 *
 * @param scope how far the name reaches
 * @param name as the source has it; empty for the only thread of a source
 */
public record ThreadKey(Scope scope, String name) {

  /** How far a name reaches. */
  public enum Scope {
    /** Equal names in two sources are two threads. */
    SOURCE,
    /** As {@link #SOURCE}; the name says enough to be the id of the thread where it is free. */
    NAMED,
    /** Equal names in two sources are one thread, of which each source holds a part. */
    EVERYWHERE
  }

  private static final ThreadKey ONLY = new ThreadKey(Scope.SOURCE, "");

  public ThreadKey {
    if (scope != Scope.SOURCE && name.isBlank()) {
      throw new IllegalArgumentException("a thread known by its name needs one");
    }
  }

  /** The only thread of a source. */
  public static ThreadKey only() {
    return ONLY;
  }

  /** One of several threads of a source, e.g. {@code post-12}. */
  public static ThreadKey inSource(String name) {
    return new ThreadKey(Scope.SOURCE, name);
  }

  /** One of several threads of a source that brings its own id, e.g. {@code gazette-2014-07-31}. */
  public static ThreadKey named(String name) {
    return new ThreadKey(Scope.NAMED, name);
  }

  /** A thread with the same name wherever it is found, e.g. {@code t3_2c1xyz}. */
  public static ThreadKey everywhere(String name) {
    return new ThreadKey(Scope.EVERYWHERE, name);
  }
}
