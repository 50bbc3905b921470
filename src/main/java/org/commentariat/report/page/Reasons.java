package org.commentariat.report.page;

import java.util.ArrayList;
import java.util.List;
import org.commentariat.analysis.Figures;
import org.commentariat.statistics.Coefficient;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.Undefined;

/**
 * Why figures of one table are undefined: the cell has a raised number, the reason stands once
 * below the table. Fill the cells first, then ask for the lines. Not safe for use by several
 * threads.
 */
public final class Reasons {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<String> reasons = new ArrayList<>();

  /** The raised number of a reason; equal reasons share one. */
  public String sign(Undefined undefined) {
    if (!reasons.contains(undefined.reason())) {
      reasons.add(undefined.reason());
    }
    return raised(reasons.indexOf(undefined.reason()) + 1);
  }

  /** What stands in the cell: {@code undefined¹}. */
  public String cell(Undefined undefined) {
    return "undefined" + sign(undefined);
  }

  /** A share with its interval, or {@code undefined¹}. */
  public String share(Measure measure) {
    return measure instanceof Estimate ? Figures.share(measure) : cell((Undefined) measure);
  }

  /** A difference of shares with its interval, or {@code undefined¹}. */
  public String points(Measure measure) {
    return measure instanceof Estimate ? Figures.points(measure) : cell((Undefined) measure);
  }

  /** A coefficient with its interval; without one, the coefficient alone and a raised number. */
  public String coefficient(Coefficient coefficient) {
    if (!(coefficient.value() instanceof PointEstimate value)) {
      return cell((Undefined) coefficient.value());
    }
    return coefficient.interval() instanceof Estimate interval
        ? Figures.coefficient(interval)
        : Figures.decimal(value.value(), 2) + sign((Undefined) coefficient.interval());
  }

  /** A coefficient with its interval, or {@code undefined¹}. */
  public String coefficient(Measure measure) {
    return measure instanceof Estimate ? Figures.coefficient(measure) : cell((Undefined) measure);
  }

  /** What stands below the table: {@code ¹ undefined, because …}, in the order of the numbers. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      lines.add(raised(i + 1) + " " + Figures.undefined(new Undefined(reasons.get(i))));
    }
    return lines;
  }

  private static String raised(int number) {
    StringBuilder digits = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> digits.append(RAISED.charAt(digit - '0')));
    return digits.toString();
  }
}
