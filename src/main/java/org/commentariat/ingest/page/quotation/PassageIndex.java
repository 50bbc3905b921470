package org.commentariat.ingest.page.quotation;

import java.util.Arrays;

/** Finds earlier places on a page where the same few words stand. */
final class PassageIndex {

  /** Words in a row that are looked up together. */
  static final int LENGTH = 4;

  /** A passage repeated more often than this is looked up at its first and latest places only. */
  private static final int MOST_PLACES = 32;

  private final Words words;
  private final long[] passages;
  private final long[] wholeLines;

  PassageIndex(Words words, int lineCount) {
    this.words = words;
    passages = new long[Math.max(0, words.size() - LENGTH + 1)];
    for (int place = 0; place < passages.length; place++) {
      passages[place] = key(hash(place, place + LENGTH), place);
    }
    Arrays.sort(passages);
    wholeLines = new long[lineCount];
    for (int line = 0; line < lineCount; line++) {
      wholeLines[line] = key(hash(words.lineStart(line), words.lineEnd(line)), line);
    }
    Arrays.sort(wholeLines);
  }

  /**
   * Places before {@code end} where the words from {@code place} on stand, {@value #LENGTH} of
   * them.
   */
  int[] placesBefore(int end, int place) {
    if (place + LENGTH > words.size()) {
      return new int[0];
    }
    return before(end, passages, hash(place, place + LENGTH));
  }

  /** Lines before {@code end} with the same words as {@code line} and no others. */
  int[] linesBefore(int end, int line) {
    return before(end, wholeLines, hash(words.lineStart(line), words.lineEnd(line)));
  }

  private static int[] before(int end, long[] keys, int hash) {
    int from = lowerBound(keys, key(hash, 0));
    int to = lowerBound(keys, key(hash, end));
    int count = to - from;
    int taken = Math.min(count, MOST_PLACES);
    int[] places = new int[taken];
    for (int k = 0; k < taken; k++) {
      boolean early = count <= MOST_PLACES || k < MOST_PLACES / 2;
      places[k] = (int) keys[early ? from + k : to - taken + k];
    }
    return places;
  }

  private static int lowerBound(long[] keys, long key) {
    int found = Arrays.binarySearch(keys, key);
    return found >= 0 ? found : -found - 1;
  }

  private static long key(int hash, int place) {
    return ((long) hash << 32) | place;
  }

  private int hash(int from, int to) {
    int hash = 17;
    for (int place = from; place < to; place++) {
      hash = hash * 0x9E3779B1 + words.id(place) + 1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
