package org.commentariat.ingest.mail;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.function.IntPredicate;

/**
 * Who wrote which words first, among the messages before: by runs of five words, without case and
 * punctuation. Only so many runs are kept that memory stays bounded; the oldest go first. Not for
 * several threads at once.
 */
final class QuotedWords {

  /** Words in a run: five words in a row are rarely written twice by chance. */
  private static final int RUN = 5;

  /** Runs in one generation, of which two are kept. */
  private static final int MOST = 2_000_000;

  private LongIntHashMap young = new LongIntHashMap();
  private LongIntHashMap old = new LongIntHashMap();

  /** No message. */
  static final int NONE = -1;

  /** Adds the words that the writer of a message wrote. */
  void add(int message, String ownWords) {
    for (long run : runs(ownWords)) {
      if (old.getOrDefault(run, NONE) == NONE && young.getOrDefault(run, NONE) == NONE) {
        young.put(run, message);
      }
    }
    if (young.size() > MOST) {
      old = young;
      young = new LongIntHashMap();
    }
  }

  /**
   * The message of which most of some quoted words are.
   *
   * @param among the messages that come into question
   * @return {@link #NONE} where fewer than half of the runs that were found point to one message
   */
  int writerOf(String quoted, IntPredicate among) {
    IntIntHashMap votes = new IntIntHashMap();
    int found = 0;
    for (long run : runs(quoted)) {
      int message = young.getOrDefault(run, old.getOrDefault(run, NONE));
      if (message != NONE && among.test(message)) {
        votes.addTo(message, 1);
        found++;
      }
    }
    int best = NONE;
    for (IntIntCursor vote : votes) {
      if (vote.value * 2 > found) {
        best = vote.key;
      }
    }
    return best;
  }

  private static long[] runs(String text) {
    LongArrayList words = new LongArrayList();
    long word = 0;
    for (int k = 0; k < text.length(); k++) {
      char sign = text.charAt(k);
      if (Character.isLetterOrDigit(sign)) {
        word = 31 * word + Character.toLowerCase(sign);
      } else if (word != 0) {
        words.add(word);
        word = 0;
      }
    }
    if (word != 0) {
      words.add(word);
    }
    long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
    for (int k = 0; k < runs.length; k++) {
      long hash = 17;
      for (int w = 0; w < RUN; w++) {
        hash = hash * 0x5DEECE66DL + words.get(k + w);
      }
      runs[k] = hash;
    }
    return runs;
  }
}
