package org.commentariat.ingest.assembly;

import org.commentariat.ingest.source.StatedComment;

/** The comments of one thread, in the order in which they were stated. */
final class SpooledThread implements ThreadTree.Comments {
  private final Spool spool;
  private final long[] places;

  SpooledThread(Spool spool, long last, int size) {
    this.spool = spool;
    this.places = new long[size];
    long at = last;
    for (int k = size - 1; k >= 0; k--) {
      places[k] = at;
      at = spool.previous(at);
    }
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public StatedComment get(int index) {
    return stored(index).comment();
  }

  Stored stored(int index) {
    return spool.get(places[index]);
  }
}
