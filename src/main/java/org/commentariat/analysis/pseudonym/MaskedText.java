package org.commentariat.analysis.pseudonym;

import java.util.List;

/**
 * A text in which names have been replaced by pseudonyms.
 *
 * @param text what may be shown
 * @param replacements in the order of the text, without overlap; places are those of the original
 */
public record MaskedText(String text, List<Replacement> replacements) {
  public MaskedText {
    replacements = List.copyOf(replacements);
  }

  /**
   * One name that was replaced.
   *
   * @param start index of the name's first character in the original text
   * @param end index after its last character
   * @param pseudonym what stands there now
   */
  public record Replacement(int start, int end, String pseudonym) {}

  static MaskedText of(String original, List<Replacement> replacements) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Replacement replacement : replacements) {
      text.append(original, from, replacement.start()).append(replacement.pseudonym());
      from = replacement.end();
    }
    text.append(original, from, original.length());
    return new MaskedText(wellFormed(text.toString()), replacements);
  }

  /** Halves of characters, which no file in UTF-8 can hold, become U+FFFD; the length stays. */
  private static String wellFormed(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text; // most texts
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Where a stretch that began here in the original begins now; never inside a pseudonym. */
  public int startOf(int original) {
    return moved(original, false);
  }

  /** Where a stretch that ended here in the original ends now; never inside a pseudonym. */
  public int endOf(int original) {
    return moved(original, true);
  }

  private int moved(int original, boolean isEnd) {
    int shift = 0;
    for (Replacement replacement : replacements) {
      if (replacement.start() >= original) {
        break;
      }
      int longer = replacement.pseudonym().length() - (replacement.end() - replacement.start());
      if (replacement.end() > original) { // inside the name: take all of it
        return isEnd ? replacement.end() + shift + longer : replacement.start() + shift;
      }
      shift += longer;
    }
    return original + shift;
  }
}
