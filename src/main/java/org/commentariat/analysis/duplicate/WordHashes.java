package org.commentariat.analysis.duplicate;

import java.text.Normalizer;
import java.util.Arrays;
import org.commentariat.thread.Comment;

/**
 * The own words of a comment as numbers, without case, spaces and punctuation. Signs of scripts
 * that set no space between words are words of their own. Two words have the same number only by an
 * accident of one in 10^19.
 */
final class WordHashes {

  /** Words of a shingle. */
  private static final int SHINGLE = 3;

  /** The first letter of Thai; the scripts before it set spaces. */
  private static final int FIRST_WITHOUT_SPACES = 0x0e01;

  private final long[] words;

  private WordHashes(long[] words) {
    this.words = words;
  }

  static WordHashes of(Comment comment) {
    String text = Normalizer.normalize(comment.ownWords(), Normalizer.Form.NFKC);
    long[] words = new long[text.length()];
    int size = 0;
    long hash = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = setsNoSpaces(c);
      if (hash != 0 && (alone || !belongsToAWord(c))) {
        words[size++] = mixed(hash);
        hash = 0;
      }
      if (alone) {
        words[size++] = mixed(c);
      } else if (belongsToAWord(c)) {
        hash = (hash + 1) * 0x100000001b3L ^ Character.toLowerCase(Character.toUpperCase(c));
      }
    }
    if (hash != 0) {
      words[size++] = mixed(hash);
    }
    return new WordHashes(Arrays.copyOf(words, size));
  }

  private static boolean setsNoSpaces(int c) {
    if (c < FIRST_WITHOUT_SPACES) {
      return false;
    }
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
          default -> false;
        };
  }

  private static boolean belongsToAWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Spreads all bits over all bits (the finaliser of SplitMix64). */
  static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  int size() {
    return words.length;
  }

  /** One number for all the words in their order. */
  long all() {
    long hash = words.length;
    for (long word : words) {
      hash = mixed(hash * 31 + word);
    }
    return hash;
  }

  boolean sameAs(WordHashes other) {
    return Arrays.equals(words, other.words);
  }

  /** The different runs of three words, ascending; of fewer words there are none. */
  long[] shingles() {
    if (words.length < SHINGLE) {
      return new long[0];
    }
    long[] shingles = new long[words.length - SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = mixed(mixed(mixed(words[i]) + words[i + 1]) + words[i + 2]);
    }
    Arrays.sort(shingles);
    int different = 0;
    for (int i = 0; i < shingles.length; i++) {
      if (i == 0 || shingles[i] != shingles[i - 1]) {
        shingles[different++] = shingles[i];
      }
    }
    return Arrays.copyOf(shingles, different);
  }

  /**
   * Similarity of two sets of shingles (Jaccard): what both have among what either has.
   *
   * @param one ascending, not empty
   * @param other ascending, not empty
   * @return in [0, 1]
   */
  static double similarity(long[] one, long[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / (one.length + other.length - common);
  }
}
