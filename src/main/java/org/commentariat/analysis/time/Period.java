package org.commentariat.analysis.time;

import java.time.Instant;
import java.util.List;
import org.commentariat.statistics.Measure;

/**
 * The comments of a period.
 *
 * @param label what it is called, unique among the periods
 * @param start when it begins
 * @param end when the next one begins
 * @param comments with own words, those not judged too
 * @param people who wrote them
 * @param codes in the order of the codebook
 */
public record Period(
    String label, Instant start, Instant end, int comments, int people, List<CodeShare> codes) {

  /**
   * A code within a period.
   *
   * @param code its id
   * @param comments how many hold it
   * @param share of the period's comments, clustered by person
   * @param smoothed share in the middle of the period, from the comments around it too; undefined
   *     when the period has no comments, so that no line is drawn where nobody wrote
   */
  public record CodeShare(String code, int comments, Measure share, Measure smoothed) {}

  public Period {
    codes = List.copyOf(codes);
  }
}
