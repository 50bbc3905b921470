package org.commentariat.statistics.words;

/**
 * How much a word is used.
 *
 * @param occurrences 0 or more
 * @param users how many people use it: at most {@code occurrences}, and none only when there are
 *     none of these
 */
public record Usage(int occurrences, int users) {

  static final Usage NONE = new Usage(0, 0);

  public Usage {
    if (users < 0 || users > occurrences || (users == 0) != (occurrences == 0)) {
      throw new IllegalArgumentException(occurrences + " occurrences by " + users + " users");
    }
  }
}
