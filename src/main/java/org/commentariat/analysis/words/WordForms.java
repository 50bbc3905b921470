package org.commentariat.analysis.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentariat.analysis.pseudonym.Pseudonyms;

/**
 * Cuts own words into words as they are counted: forms as written, in small letters, so that
 * whoever reads of a word finds it in the comments.
 *
 * <ul>
 *   <li>A word has a letter; numbers, signs and emoji are none. Function words stay: who says
 *       <i>we</i> and who says <i>they</i> is telling.
 *   <li>A word in capitals, such as US, stays apart from the same in small letters, unless the
 *       whole text is in capitals. The stops of U.S. go, and so does the possessive 's.
 *   <li>Addresses, what follows an {@code @}, and stand-ins for commenters are no words.
 *   <li>An ideograph is a word of its own. Other scripts without spaces between words, such as
 *       Thai, are not cut.
 * </ul>
 */
final class WordForms {
  /** Longer ones are no words of a language. In characters (code points). */
  private static final int LONGEST = 40;

  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S*+"
              + "|(?<![\\w.%+-])[\\w.%+-]*+@[\\p{L}\\p{M}\\p{Nd}_.-]*+"
              + "|"
              + Pseudonyms.STAND_IN,
          Pattern.CASE_INSENSITIVE);

  private static final String LETTER = "[\\p{L}\\p{M}\\p{Nd}\\u200c\\u200d&&[^\\p{IsIdeographic}]]";

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsIdeographic}"
              + "|(?<!\\p{L})\\p{L}(?:\\.\\p{L})++\\.?+(?!\\p{L})"
              + ("|" + LETTER + "++(?:['’\\-]" + LETTER + "++)*+"));

  private WordForms() {}

  /** The words of a text, in its order. */
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text.replace("\u00ad", ""), Normalizer.Form.NFC);
    String read = NO_WORDS.matcher(plain).replaceAll(" ");
    boolean shouted = read.codePoints().noneMatch(Character::isLowerCase);
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(read);
    while (found.find()) {
      String word = form(found.group(), shouted);
      if (word.codePointCount(0, word.length()) <= LONGEST && hasLetter(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String form(String written, boolean shouted) {
    String word = written.replace('’', '\'').replace(".", "");
    if (word.endsWith("'s") || word.endsWith("'S")) {
      word = word.substring(0, word.length() - 2);
    }
    String small = word.toLowerCase(Locale.ROOT);
    return !shouted && isInCapitals(word, small) ? word : small;
  }

  private static boolean isInCapitals(String word, String small) {
    return !word.equals(small)
        && word.codePoints().filter(Character::isUpperCase).count() > 1
        && word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static boolean hasLetter(String word) {
    return Character.isLetter(word.codePointAt(0))
        || word.codePoints().anyMatch(Character::isLetter);
  }
}
