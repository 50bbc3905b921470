package org.commentariat.stance;

import java.util.Locale;
import java.util.Set;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.CoreNlpAnnotator;
import org.commentariat.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Whether there are words to judge, in a language that the cues can read. */
public final class Legibility {
  /** Below this many words a language cannot be told; only the script can. */
  private static final int TELLING = 8;

  /** The least share of function words in English prose. */
  private static final double LEAST = 0.1;

  /** English function words that the neighbouring languages do not share. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "is", "that", "it", "you", "not", "with", "are", "for", "this",
          "they", "have", "has", "be", "by", "from", "would", "your", "my", "their", "our", "we",
          "if", "can", "what", "all", "there", "who", "n't", "do", "does", "how", "on", "as", "at",
          "but", "or", "i", "'s", "will", "no", "just", "it's", "its", "than", "because", "should");

  private Legibility() {}

  /** What keeps a reader of this language, an ISO 639-1 code, from judging; or null. */
  public static @Nullable Abstention obstacle(String language, AnnotatedComment annotated) {
    if (annotated.comment().ownWords().length() > CoreNlpAnnotator.LONGEST_READ) {
      return Abstention.TOO_LONG;
    }
    int words = 0;
    int latin = 0;
    int functionWords = 0;
    for (var sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        if (isWord(token.text())) {
          words++;
          latin += isLatin(token.text()) ? 1 : 0;
          String form = token.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
          functionWords += FUNCTION_WORDS.contains(form) ? 1 : 0;
        }
      }
    }
    if (words == 0) {
      return Abstention.NO_WORDS;
    }
    boolean english = 2 * latin >= words && (words < TELLING || functionWords >= LEAST * words);
    return english || !language.equals("en") ? null : Abstention.UNSUPPORTED_LANGUAGE;
  }

  /** Whether a token holds a letter or a digit. */
  static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }
}
