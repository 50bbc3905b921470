package org.commentariat.analysis.duplicate;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which of many sets are worth comparing: those that agree in all least hashes of at least one
 * band. Two sets agree in one least hash as often as they are similar (Jaccard), so that a pair of
 * similarity s is found with probability 1 − (1 − s⁴)¹⁰: 0.995 at 0.8, 0.48 at 0.5, 0.02 at 0.2.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, resemblance</a>
 * @see <a href="https://doi.org/10.1017/CBO9781139924801">Leskovec, Rajaraman and Ullman 2014,
 *     Mining of Massive Datasets, section 3.4, bands</a>
 */
final class MinHash {

  /** Bands of a signature; a set takes 8 bytes for each. */
  static final int BANDS = 10;

  private static final int ROWS = 4;

  /** Of an entry: the index of the set. The other bits are a hash. */
  private static final int INDEX_BITS = 24;

  private static final long INDEX = (1L << INDEX_BITS) - 1;

  /** Sets that can be told apart. */
  static final int MOST = 1 << INDEX_BITS;

  private final long[][] bands;

  /**
   * @param size number of sets, at most {@link #MOST}
   * @param sets of numbers; asked for once, by several threads; an empty one is like no other
   */
  MinHash(int size, IntFunction<long[]> sets) {
    if (size > MOST) {
      throw new IllegalArgumentException(size + " sets; at most " + MOST);
    }
    bands = new long[BANDS][size];
    IntStream.range(0, size).parallel().forEach(set -> sign(set, sets.apply(set)));
  }

  private void sign(int set, long[] numbers) {
    for (int band = 0; band < BANDS; band++) {
      long hash = numbers.length == 0 ? WordHashes.mixed(-1L - set) : band;
      for (int row = 0; row < ROWS && numbers.length > 0; row++) {
        hash = WordHashes.mixed(hash + least(numbers, band * ROWS + row));
      }
      bands[band][set] = (hash & ~INDEX) | set;
    }
  }

  /** The least of the numbers as the hash function of this number orders them. */
  private static long least(long[] numbers, int function) {
    long seed = WordHashes.mixed(0x9e3779b97f4a7c15L * (function + 1));
    long least = Long.MAX_VALUE;
    for (long number : numbers) {
      long hash = (number ^ seed) * 0xbf58476d1ce4e5b9L;
      least = Math.min(least, hash ^ (hash >>> 31));
    }
    return least;
  }

  /** Hands over the sets that agree in a band, band after band, in ascending order of index. */
  void forEachCandidates(Candidates candidates) {
    for (long[] band : bands) {
      Arrays.sort(band);
      int from = 0;
      for (int to = 1; to <= band.length; to++) {
        if (to == band.length || (band[to] & ~INDEX) != (band[from] & ~INDEX)) {
          if (to - from > 1) {
            int[] sets = new int[to - from];
            for (int i = from; i < to; i++) {
              sets[i - from] = (int) (band[i] & INDEX);
            }
            candidates.take(sets);
          }
          from = to;
        }
      }
    }
  }

  /** Takes sets that may be similar. */
  interface Candidates {
    void take(int[] sets);
  }
}
