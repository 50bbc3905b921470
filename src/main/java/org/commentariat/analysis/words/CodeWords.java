package org.commentariat.analysis.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one code.
 *
 * @param code its id
 * @param with the comments that hold it
 * @param without the judged comments that do not
 * @param compared number of words compared
 * @param byOccurrences how many of them differ beyond chance when occurrences are counted
 * @param alsoByPerson how many of these do so too when people are counted
 * @param more words that are more frequent with the code, the most telling first
 * @param less words that are less frequent with the code, the most telling first
 * @param reason why nothing was compared, or null when something was
 */
public record CodeWords(
    String code,
    Body with,
    Body without,
    int compared,
    int byOccurrences,
    int alsoByPerson,
    List<Word> more,
    List<Word> less,
    @Nullable String reason) {

  /**
   * A body of text.
   *
   * @param comments how many
   * @param people who wrote them
   * @param words of any kind in them
   */
  public record Body(int comments, int people, long words) {}

  public CodeWords {
    more = List.copyOf(more);
    less = List.copyOf(less);
  }
}
