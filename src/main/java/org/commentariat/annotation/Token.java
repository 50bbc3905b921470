package org.commentariat.annotation;

/**
 * A word or sign.
 *
 * @param start index of its first character in the comment's own words (UTF-16 units, from 0)
 * @param end index after its last character, greater than {@code start}. A full stop that closes
 *     both an abbreviation and a sentence belongs to two tokens, which then overlap
 * @param text as written: the own words from {@code start} to {@code end}
 * @param lemma dictionary form in lower case, e.g. {@code be} for {@code were}; proper nouns keep
 *     their capitals
 * @param partOfSpeech Penn Treebank tag, e.g. {@code VBD}
 */
public record Token(int start, int end, String text, String lemma, String partOfSpeech) {
  public Token {
    if (start < 0 || end <= start || text.length() != end - start) {
      throw new IllegalArgumentException(
          "token of " + text.length() + " characters from " + start + " to " + end);
    }
    if (partOfSpeech.isBlank()) {
      throw new IllegalArgumentException("token at " + start + " without a part of speech");
    }
  }
}
