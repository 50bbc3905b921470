package org.commentariat.analysis.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commentariat.analysis.tests.Adjustment;
import org.commentariat.analysis.tests.SeparateFamily;
import org.commentariat.statistics.words.LogOdds;

/**
 * The words that set the comments of each code apart. Only judged comments with own words are
 * counted. A word that is used fewer than {@value #FEWEST_OCCURRENCES} times or by fewer than
 * {@value #FEWEST_USERS} people is not compared: little is known of it, and it may tell who wrote
 * it.
 *
 * @param comments how many comments are compared
 * @param people who wrote them
 * @param occurrences words in them
 * @param different how many different ones
 * @param listed how many of these are used often enough to be compared
 * @param codes in the order of the codebook
 */
public record Words(
    int comments, int people, long occurrences, int different, int listed, List<CodeWords> codes) {

  /** What the section of a report is called. */
  public static final String TITLE = "Words that set the stances apart";

  /** Rarer words are not compared. */
  public static final int FEWEST_OCCURRENCES = 5;

  /** Words of fewer people are not compared. */
  public static final int FEWEST_USERS = 3;

  /** How many words the prior is worth: what a few comments hold. */
  public static final int PRIOR = 500;

  public Words {
    codes = List.copyOf(codes);
  }

  /**
   * Compares words.
   *
   * @param comments judged ones, in any order
   * @param codes their ids
   * @param level confidence level, inside (0, 1); the tests are at one less this level
   */
  public static Words of(List<OwnWords> comments, List<String> codes, double level) {
    WordIndex index = new WordIndex(comments);
    Map<String, Long> background = new HashMap<>();
    Map<String, int[]> listed = new TreeMap<>();
    index
        .places()
        .forEach(
            (word, places) -> {
              background.put(word, (long) places.length);
              if (isListed(places, index)) {
                listed.put(word, places);
              }
            });
    LogOdds logOdds = new LogOdds(background, PRIOR, level);
    return new Words(
        index.comments(),
        index.people(),
        index.occurrences(),
        background.size(),
        listed.size(),
        codes.stream()
            .map(code -> new Comparison(code, index, logOdds, level).of(listed))
            .toList());
  }

  /**
   * The tests of one code in the list of all tests of a report; empty where none was made.
   *
   * @param code its id
   * @param label its name for people
   */
  public Optional<SeparateFamily> family(String code, String label) {
    return codes.stream()
        .filter(each -> each.code().equals(code) && each.compared() > 0)
        .findFirst()
        .map(
            each ->
                new SeparateFamily(
                    TITLE + ": “" + label + "”, by person",
                    each.compared(),
                    each.alsoByPerson(),
                    Adjustment.BENJAMINI_HOCHBERG));
  }

  private static boolean isListed(int[] places, WordIndex index) {
    return places.length >= FEWEST_OCCURRENCES
        && Arrays.stream(places).map(index::person).distinct().limit(FEWEST_USERS).count()
            == FEWEST_USERS;
  }
}
