package org.commentariat.ingest.container;

/**
 * How many bytes may come out of one file on disk, over all that is packed in it. Bytes that are
 * read again count once. Not for several threads at once.
 */
final class Allowance {

  /** No text with comments is packed more tightly: real exports shrink to a third or a fiftieth. */
  private static final int RATIO = 200;

  /** What even the smallest file may give, in bytes. */
  private static final long FLOOR = 100L << 20;

  private final long most;
  private long used;

  /**
   * @param packed size of the file on disk, in bytes
   */
  Allowance(long packed) {
    this(packed, FLOOR);
  }

  Allowance(long packed, long floor) {
    this.most = Math.max(floor, packed * RATIO);
  }

  /** Uses up some bytes; whether there were enough. */
  boolean use(long bytes) {
    used += bytes;
    return used <= most;
  }

  @Override
  public String toString() {
    return most + " bytes";
  }
}
