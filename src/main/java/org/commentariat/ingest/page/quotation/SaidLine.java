package org.commentariat.ingest.page.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line such as {@code NAME said,} that announces the words of somebody else.
 *
 * @param line index of the line, from 0
 * @param name the person named, as it stands
 */
public record SaidLine(int line, String name) {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS_IN_A_NAME = 6;
  private static final String QUOTES = "\"\u201c\u201d\u00ab\u00bb";
  private static final Pattern SAID = Pattern.compile("(\\S.{0,60}?)\\s+(?:said|wrote)\\s?[,:]");

  /** Words that end the subject of an ordinary sentence, but no name. */
  private static final Set<String> NO_END_OF_A_NAME =
      Set.of(
          "he she they i we you it who that this someone somebody nobody everyone everybody people"
              .split(" "));

  /** Words that an ordinary sentence has before "said" and that no name has in its midst. */
  private static final Set<String> NO_PART_OF_A_NAME =
      Set.of(
          ("also always never once just already then and but as has have had been was being is are"
                  + " when what which because so if than my his her their our your well"
                  + " article author")
              .split(" "));

  /** The lines from {@code first} on, before {@code end}, that name somebody as the source. */
  public static List<SaidLine> among(List<String> lines, int first, int end) {
    List<SaidLine> found = new ArrayList<>();
    for (int line = first; line < end; line++) {
      String name = nameIn(lines.get(line));
      if (name != null) {
        found.add(new SaidLine(line, name));
      }
    }
    return found;
  }

  private static @Nullable String nameIn(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher said = SAID.matcher(Words.withoutInvisibles(line).strip());
    return said.matches() && isName(said.group(1)) ? said.group(1) : null;
  }

  /** Names are short and no sentence: {@code as he always said,} names nobody. */
  static boolean isName(String subject) {
    List<String> words = List.of(subject.toLowerCase(Locale.ROOT).split("\\s+", -1));
    if (subject.codePoints().anyMatch(sign -> QUOTES.indexOf(sign) >= 0)
        || words.size() > MOST_WORDS_IN_A_NAME
        || NO_END_OF_A_NAME.contains(words.get(words.size() - 1))) {
      return false;
    }
    return words.size() == 1
        || words.stream()
            .noneMatch(w -> NO_PART_OF_A_NAME.contains(w) || w.endsWith(",") || w.endsWith(";"));
  }
}
