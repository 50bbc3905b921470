package org.commentariat.analysis.comparison;

import java.time.LocalDate;
import java.util.List;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.statistics.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Where shares differ: each article against all others, each outlet against all others where a
 * table names them, replies against comments that answer nobody, and two periods where a date is
 * given.
 *
 * @param codingsUsed whether the differences that count are corrected ones
 * @param fewest clusters (authors, or threads) that a group must have to be compared: two authors
 *     of one mind, however much they write, show no difference between articles
 * @param articles how many articles have as many; the {@value #MOST_ARTICLES} with most comments
 *     are compared
 * @param pairs groups compared: articles with most comments first, then outlets with most, then
 *     periods, then depths
 * @param leftOut what was not compared, and why
 */
public record Comparisons(
    boolean codingsUsed, int fewest, int articles, List<GroupPair> pairs, List<LeftOut> leftOut) {

  /** With fewer authors, or threads, in a group, nothing is compared. */
  public static final int FEWEST = 10;

  /** More articles, or outlets, than this are not compared one by one. */
  public static final int MOST_ARTICLES = 10;

  /** What the section of a report is called. */
  public static final String TITLE = "Differences between groups";

  /** What was not compared, and why. */
  public record LeftOut(Kind kind, Undefined why) {
    LeftOut(Kind kind, String reason) {
      this(kind, new Undefined(reason));
    }
  }

  public Comparisons {
    pairs = List.copyOf(pairs);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Compares.
   *
   * @param comments all that have own words
   * @param codes ids, in the order of the codebook
   * @param codingsUsed whether human codings correct the differences
   * @param outlets where articles appeared; null where nothing says
   * @param divide first day of the later of two periods, in UTC; null where none was asked for
   * @param level confidence level, inside (0, 1)
   */
  public static Comparisons of(
      List<LabelledComment> comments,
      List<String> codes,
      boolean codingsUsed,
      @Nullable Outlets outlets,
      @Nullable LocalDate divide,
      double level) {
    GroupComparer comparer = new GroupComparer(comments, codes, codingsUsed, level);
    int large = comparer.articles();
    comparer.outlets(outlets);
    comparer.periods(divide);
    comparer.depths();
    return new Comparisons(codingsUsed, FEWEST, large, comparer.pairs(), comparer.leftOut());
  }
}
