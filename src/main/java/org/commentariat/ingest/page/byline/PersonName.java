package org.commentariat.ingest.page.byline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells names under which people comment from other words in a byline. */
final class PersonName {

  private static final int LONGEST = 48;
  private static final int MOST_WORDS = 6;
  private static final int MOST_SMALL_WORDS = 8;
  private static final String AROUND =
      "[\\s|\u2022\u00b7,:;(\\[@\u2013\u2014\u00bb\u00ab>*=~\u25b8\u2192/\u200e\u200f-]";
  private static final Pattern EDGES = Pattern.compile("^" + AROUND + "++|" + AROUND + "++$");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\s*+[(\\[](?:[^()\\[\\]]{0,24})[)\\]]$|\\s++(?:\\*|\u2606|\u2605|\u2713|\u2714)$");
  private static final Pattern EXCLAMATION = Pattern.compile("[!?]+ ");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*|.*\\.(?:com|org|net)/.*");

  /** Words of sites that stand alone where names stand. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("well nicely easily fans reply post posts comment comments share permalink home posted updated published tags tag "
                  + "category categories source photo image print email tweet like likes report edit "
                  + "delete quote login register subscribe search menu news article by on at from and "
                  + "or the add read more related trackback trackbacks pingback pingbacks date time "
                  + "previous next top page pages archive archives about contact filed under in to "
                  + "published: posted: all newest oldest best hide show view replies responses said "
                  + "says wrote originally last modified edited new old today yesterday copyright "
                  + "advertisement join score points joined location website link quote: avatar "
                  + "recommended recommend flag abuse sort follow thursday friday monday tuesday "
                  + "wednesday saturday sunday january february march april june july august "
                  + "september october november december update topics tagged first am pm download "
                  + "video watch comments: i it's yes no thanks thank hi hello")
              .split(" "));

  /** Words that a name rarely has, and never twice, unless with a capital. */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          ("is are was were the this that these with for from to you your have has had not "
                  + "of in on at it its and but or as be will would can could my me we they he she "
                  + "what when who how if so do does did by an a all about more than then there their "
                  + "our i'm it's don't no yes just like get got")
              .split(" "));

  /** Words that make a sentence of what they stand in. */
  private static final Set<String> OF_CLAUSES =
      Set.of(
          ("by he's she's that's there's is are was were have has had will would can could he she they it it's i'm don't this that "
                  + "these what when how if then their there did does do you we")
              .split(" "));

  private PersonName() {}

  /** The name in a piece of a byline, without titles and signs around it; null if it is none. */
  static @Nullable String in(String piece) {
    String name = stripped(piece);
    for (int round = 0; round < 2; round++) {
      name = stripped(TITLE.matcher(name).replaceFirst(""));
    }
    return isName(name) ? name : null;
  }

  /**
   * The same where a date or a verb says that a name stands here: names of several small words, as
   * in {@code a friend of the family}, count too if they make no sentence.
   */
  static @Nullable String beside(String piece) {
    String name = in(piece);
    if (name != null) {
      return name;
    }
    String[] words = stripped(piece).split("\\s+", -1);
    if (words.length > MOST_SMALL_WORDS || Stream.of(words).anyMatch(OF_CLAUSES::contains)) {
      return null;
    }
    String others =
        Stream.of(words)
            .filter(word -> !OF_SENTENCES.contains(word))
            .collect(Collectors.joining(" "));
    return in(others) == null ? null : stripped(piece);
  }

  private static String stripped(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST || ADDRESS.matcher(name).matches()) {
      return false;
    }
    String[] words = name.split("\\s+", -1);
    if (words.length > MOST_WORDS
        || isAllNoName(words)
        || name.codePoints().noneMatch(Character::isLetterOrDigit)
        || name.codePoints().anyMatch(PersonName::isNotInNames)) {
      return false;
    }
    if (EXCLAMATION.matcher(name).find()) {
      return false;
    }
    char last = name.charAt(name.length() - 1);
    if (last == '?' || (last == '.' && words.length > 1 && words[words.length - 1].length() > 4)) {
      return false;
    }
    int ofSentences = 0;
    for (String word : words) {
      ofSentences += OF_SENTENCES.contains(word) ? 1 : 0;
    }
    boolean number = name.codePoints().noneMatch(Character::isLetter);
    return ofSentences < 2 && !(number && name.length() < 3);
  }

  /** Whether a piece of a line has no other words than those of sites. */
  static boolean isOfSite(String piece) {
    return isAllNoName(stripped(piece).split("[\\s\\p{Punct}\u2022\u00b7]+", -1));
  }

  private static boolean isAllNoName(String[] words) {
    for (String word : words) {
      String low = word.toLowerCase(Locale.ROOT);
      if (!NO_NAME.contains(low) && low.codePoints().anyMatch(Character::isLetter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNotInNames(int sign) {
    return "\"\u201c\u201d{}<>;=%\\|\u2022\u00b7\u25b8".indexOf(sign) >= 0;
  }
}
