package org.commentariat.coding.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in a cell that a spreadsheet program must leave alone. Where the program would take it for a
 * formula, a number, a date or a truth value, an apostrophe stands before it; {@link #restored}
 * takes that one off again, and gives the exact text back.
 */
final class CellText {
  private static final Pattern APOSTROPHES = Pattern.compile("^'+");
  private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n";

  /** No number, date or time is written with more signs. */
  private static final int LONGEST_NUMBER = 30;

  private CellText() {}

  static String guarded(String text) {
    return isAtRisk(text) ? "'" + text : text;
  }

  static String restored(String cell) {
    return cell.startsWith("'") && isAtRisk(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /**
   * Whether two texts are the same words, as far as a program that re-encodes, trims and wraps
   * lines can be trusted with them: in letters of English and digits.
   */
  static boolean sameWords(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** Apostrophes before a text at risk are no matter, so that guarding can be undone. */
  private static boolean isAtRisk(String text) {
    String bare = APOSTROPHES.matcher(text).replaceFirst("");
    if (bare.isEmpty()) {
      return false;
    }
    return FORMULA_BEGINS_WITH.indexOf(bare.charAt(0)) >= 0
        || (bare.length() <= LONGEST_NUMBER && bare.chars().anyMatch(Character::isDigit))
        || bare.strip().equalsIgnoreCase("true")
        || bare.strip().equalsIgnoreCase("false");
  }
}
