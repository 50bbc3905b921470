package org.commentariat.analysis.correction;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.coding.CodedSentiment;
import org.commentariat.statistics.correction.HumanCode;
import org.jspecify.annotations.Nullable;

/**
 * What people said of one comment that was drawn at random.
 *
 * @param codes for each code, and for {@link #NONE}, the share of its coders who gave it: 0 or 1
 *     once they agree or have decided, between them while a disagreement is open
 * @param settled whether no disagreement is open
 * @param sentiment null where nobody gave one, or it is not settled
 * @param probability with which it was to be drawn, in (0, 1]
 */
public record HumanLabel(
    SortedMap<String, Double> codes,
    boolean settled,
    @Nullable CodedSentiment sentiment,
    double probability) {

  /** No code at all. */
  public static final String NONE = "none";

  public HumanLabel {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  /** What they said of one code, or of {@link #NONE}. */
  public HumanCode code(String code) {
    return new HumanCode(codes.getOrDefault(code, 0.0), probability);
  }
}
