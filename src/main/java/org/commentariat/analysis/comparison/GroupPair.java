package org.commentariat.analysis.comparison;

import java.util.List;
import java.util.Locale;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.correction.CorrectedDifference;

/**
 * Two groups of comments compared in each code. Differences are shares in the first less shares in
 * the second.
 *
 * @param kind what tells the groups apart
 * @param first of articles the id of the thread; of outlets the name; of periods the first day of
 *     the later one, which is this group; of depths {@code replies}
 * @param second of articles {@code others}; of outlets too, or the name of the other where there
 *     are two; of periods {@code before}; of depths {@code top_level}
 * @param firstComments comments with own words in the first
 * @param secondComments in the second
 * @param clustering what the intervals take for alike
 * @param codes in the order of the codebook
 */
public record GroupPair(
    Kind kind,
    String first,
    String second,
    int firstComments,
    int secondComments,
    Clustering clustering,
    List<CodeDifference> codes) {

  /** What all groups but the first are called together. */
  public static final String OTHERS = "others";

  /** What tells groups apart. */
  public enum Kind {
    /** One article against all others. */
    ARTICLE,
    /** One outlet, where articles appeared, against all others. */
    OUTLET,
    /** Before and after a date. */
    PERIOD,
    /** Replies against comments that answer nobody. */
    DEPTH;

    /** As ids call it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One code.
   *
   * @param code its id
   * @param naive of the machine's labels
   * @param corrected undefined where no codings are used or a group has too few
   * @param differentialError whether the machine errs in the same way in both groups, which decides
   *     about the naive difference; not adjusted, as a warning should come too often rather than
   *     too seldom
   * @param test whether the corrected difference is 0, where codings are used; else the naive one;
   *     its p is adjusted in the list of all tests of a report
   */
  public record CodeDifference(
      String code,
      Measure naive,
      Measure corrected,
      TestOutcome differentialError,
      TestOutcome test) {

    static CodeDifference of(
        String code, CorrectedDifference difference, TestOutcome error, boolean codingsUsed) {
      return new CodeDifference(
          code,
          SixDecimals.of(difference.naive()),
          SixDecimals.of(difference.corrected()),
          SixDecimals.of(error),
          SixDecimals.of(codingsUsed ? difference.test() : difference.naiveTest()));
    }

    /** The difference that counts: the corrected one where codings are used. */
    public Measure best(boolean codingsUsed) {
      return codingsUsed ? corrected : naive;
    }
  }

  public GroupPair {
    codes = List.copyOf(codes);
  }

  /** The id of a code's test in the list of all tests of a report. */
  public String testId(String code) {
    return "differences:" + kind.key() + ":" + first + ":" + code;
  }
}
