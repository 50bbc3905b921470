package org.commentariat.ingest.page.quotation;

import java.util.NavigableSet;
import java.util.TreeSet;

/** Walks along two passages of a page as long as they say the same, over small differences. */
final class Alignment {

  /** Most words that the quoting side may have added at one place. */
  private static final int MOST_ADDED = 10;

  /** Most words that the quoting side may have left out at one place. */
  private static final int MOST_LEFT_OUT = 60;

  /** Agreeing words that are needed to go on after a difference within a line. */
  private static final int TO_GO_ON = 3;

  /** The same at the end of a line, where the quotation may well be over. */
  private static final int TO_GO_ON_AFTER_A_LINE = 6;

  private final Words words;
  private NavigableSet<Integer> barriers = new TreeSet<>();

  Alignment(Words words) {
    this.words = words;
  }

  /** Lines over which no difference may lead. */
  void stopAt(NavigableSet<Integer> lines) {
    barriers = lines;
  }

  boolean isBarrier(int line) {
    return barriers.contains(line);
  }

  /**
   * How far two passages agree.
   *
   * @param end the place after the last agreeing word
   * @param sourceEnd the same in the source
   * @param matched number of agreeing words
   * @param exact whether nothing differs before the end
   */
  record Run(int end, int sourceEnd, int matched, boolean exact) {}

  /**
   * Compares from two places on.
   *
   * @param place first word of the later passage, compared up to {@code limit}
   * @param source first word of the earlier passage, compared up to {@code sourceLimit}
   * @param enough number of agreeing words after which to stop
   */
  Run run(int place, int limit, int source, int sourceLimit, int enough) {
    int i = place;
    int j = source;
    int matched = 0;
    boolean exact = true;
    while (true) {
      while (i < limit && j < sourceLimit && matched < enough && words.id(i) == words.id(j)) {
        i++;
        j++;
        matched++;
      }
      if (matched == 0 || matched >= enough || i >= limit || j >= sourceLimit) {
        return new Run(i, j, matched, exact);
      }
      int step = nextAgreement(i, limit, j, sourceLimit);
      if (step < 0) {
        return new Run(i, j, matched, exact);
      }
      exact = false;
      i += step / (MOST_LEFT_OUT + 1);
      j += step % (MOST_LEFT_OUT + 1);
    }
  }

  /** Words added × ({@value #MOST_LEFT_OUT} + 1) + words left out, the fewest; −1 if none. */
  private int nextAgreement(int i, int limit, int j, int sourceLimit) {
    boolean lineBegins = words.lineStart(words.line(i)) == i;
    int needed = lineBegins ? TO_GO_ON_AFTER_A_LINE : TO_GO_ON;
    int end = beforeBarrier(i, limit);
    int sourceEnd = beforeBarrier(j, sourceLimit);
    for (int sum = 1; sum <= MOST_ADDED + MOST_LEFT_OUT; sum++) {
      for (int added = Math.max(0, sum - MOST_LEFT_OUT);
          added <= Math.min(sum, MOST_ADDED);
          added++) {
        if (agree(i + added, end, j + sum - added, sourceEnd, needed)) {
          return added * (MOST_LEFT_OUT + 1) + sum - added;
        }
      }
    }
    return -1;
  }

  private int beforeBarrier(int place, int limit) {
    Integer barrier = barriers.ceiling(words.line(place));
    return barrier == null ? limit : Math.min(limit, words.lineStart(barrier));
  }

  private boolean agree(int i, int limit, int j, int sourceLimit, int count) {
    if (i + count > limit || j + count > sourceLimit) {
      return false;
    }
    for (int k = 0; k < count; k++) {
      if (words.id(i + k) != words.id(j + k)) {
        return false;
      }
    }
    return true;
  }
}
