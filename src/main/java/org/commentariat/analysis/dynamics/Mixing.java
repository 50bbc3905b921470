package org.commentariat.analysis.dynamics;

import java.util.List;
import java.util.Locale;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.TestOutcome;

/**
 * What is answered with what, against chance: all replies stay where they are, and the codes of a
 * person's turns in a thread go as a whole to another person of the thread who has as many turns.
 * The p-values are adjusted in the list of all tests of a report.
 *
 * @param exchanges replies counted, each with what it answers
 * @param threads in which they are
 * @param turns comments that reply or are answered
 * @param exchangeable those of them whose codes could go to another person
 * @param clustering what intervals allow for
 * @param cells by code of the comment answered and then by that of the reply, in the order of the
 *     codebook, none after them
 * @param codes whether holders of a code answer each other
 * @param exposures how much holders of a code meet the opposing side; empty when no code opposes
 *     another
 */
public record Mixing(
    int exchanges,
    int threads,
    int turns,
    int exchangeable,
    Clustering clustering,
    List<Cell> cells,
    List<CodeMixing> codes,
    List<Exposure> exposures) {

  /** What stands for more of its kind. */
  public enum Clustering {
    /** Threads; intervals are about threads like these. */
    THREADS,
    /** Those who reply, for want of threads; intervals are about other people in these threads. */
    COMMENTERS
  }

  /**
   * Replies of one code to comments of another. A comment with two codes counts under both.
   *
   * @param parent code of the comment answered, or none
   * @param reply code of the reply, or none
   * @param replies how many
   * @param share of the replies to comments of the code, clustered interval
   * @param expected how many there would be by chance
   * @param ratio replies over expected; above 1 when there are more than by chance
   * @param test of the number against chance
   */
  public record Cell(
      String parent,
      String reply,
      int replies,
      Measure share,
      PointMeasure expected,
      PointMeasure ratio,
      TestOutcome test) {

    /** The id of its test in the list of all tests of a report. */
    public String testId() {
      return testId(parent, reply);
    }

    static String testId(String parent, String reply) {
      return "dynamics:cell:" + parent + ":" + reply;
    }
  }

  /**
   * Whether holders of a code answer holders.
   *
   * @param code the code
   * @param assortativity of holding it, in [−1, 1]: 1 when holders answer holders only and others
   *     only others, 0 when it makes no difference; interval by bootstrap over clusters
   * @param expected the assortativity by chance
   * @param test of the assortativity against chance
   * @param corrected for the machine's errors, as human codings show them
   */
  public record CodeMixing(
      String code,
      Coefficient assortativity,
      PointMeasure expected,
      TestOutcome test,
      Measure corrected) {

    /** As {@link Cell#testId}. */
    public String testId() {
      return testId(code);
    }

    static String testId(String code) {
      return "dynamics:assortativity:" + code;
    }
  }

  /**
   * How much of what holders of a code receive, or write, is between them and the opposing side.
   *
   * @param code the code
   * @param opposing codes that contradict it
   * @param direction of the replies
   * @param replies to holders of the code, or by them
   * @param share of these that come from, or go to, the opposing side; clustered interval
   * @param expected the share by chance
   * @param test of the share against chance
   * @param corrected the share, corrected for the machine's errors, as human codings show them
   */
  public record Exposure(
      String code,
      List<String> opposing,
      Direction direction,
      int replies,
      Measure share,
      PointMeasure expected,
      TestOutcome test,
      Measure corrected) {
    public Exposure {
      opposing = List.copyOf(opposing);
    }

    /** As {@link Cell#testId}. */
    public String testId() {
      return testId(code, direction);
    }

    static String testId(String code, Direction direction) {
      return "dynamics:opposing:" + direction.name().toLowerCase(Locale.ROOT) + ":" + code;
    }
  }

  /** Which replies are meant. */
  public enum Direction {
    /** Those to comments that hold the code. */
    RECEIVED,
    /** Those that hold the code. */
    WRITTEN
  }

  public Mixing {
    cells = List.copyOf(cells);
    codes = List.copyOf(codes);
    exposures = List.copyOf(exposures);
  }
}
