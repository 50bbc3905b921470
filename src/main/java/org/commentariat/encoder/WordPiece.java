package org.commentariat.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The uncased WordPiece tokenizer of BERT (Devlin et al. 2019, doi:10.18653/v1/N19-1423): lower
 * case, accents taken off, words split at spaces and signs, each word into the longest pieces that
 * the vocabulary has, from left to right. A word of which a part is in no piece is unknown as a
 * whole, and so is one of more than 100 characters.
 *
 * <p>What a text says is never taken for a special token: {@code [SEP]} in a comment is three
 * ordinary tokens. Thread-safe.
 */
final class WordPiece {
  private static final int LONGEST = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int cls;
  private final int sep;

  /**
   * @param pieces the vocabulary; the place of a piece is its id
   * @throws IllegalArgumentException when {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
   */
  WordPiece(List<String> pieces) {
    this.vocabulary = new HashMap<>(pieces.size() * 2);
    for (int id = 0; id < pieces.size(); id++) {
      vocabulary.putIfAbsent(pieces.get(id), id);
    }
    this.unknown = special("[UNK]");
    this.cls = special("[CLS]");
    this.sep = special("[SEP]");
  }

  private int special(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  int cls() {
    return cls;
  }

  int sep() {
    return sep;
  }

  /** The ids of a text's pieces, without special tokens. */
  List<Integer> ids(String text) {
    List<Integer> ids = new ArrayList<>();
    for (String word : words(text)) {
      addPieces(word, ids);
    }
    return ids;
  }

  private static List<String> words(String text) {
    String normal = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    normal
        .codePoints()
        .filter(c -> !isDropped(c))
        .forEach(
            c -> {
              boolean space = isSpace(c);
              if (!space && !standsAlone(c)) {
                word.appendCodePoint(c);
                return;
              }
              if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
              if (!space) {
                words.add(Character.toString(c));
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Accents, controls and what is no character. Code points without a meaning yet are kept, since
   * newer versions of Java may know one: they make an unknown word either way.
   */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || (type == Character.CONTROL && !isSpace(c))
        || c == 0xFFFD;
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  /** Punctuation, signs of ASCII, and Chinese characters, which have no spaces between them. */
  private static boolean standsAlone(int c) {
    boolean sign = c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    return sign
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> isChinese(c);
        };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST) {
      ids.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer id = null;
      while (end > start && id == null) {
        String piece = word.substring(start, end);
        id = vocabulary.get(start == 0 ? piece : INSIDE + piece);
        end -= id == null ? 1 : 0;
      }
      if (id == null) {
        ids.add(unknown);
        return;
      }
      pieces.add(id);
      start = end;
    }
    ids.addAll(pieces);
  }
}
