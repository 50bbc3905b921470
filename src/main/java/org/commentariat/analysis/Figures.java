package org.commentariat.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;

/**
 * Numbers as people read them, the same in every sentence, table and plot. The locale of the
 * machine has no say.
 */
public final class Figures {
  /** Shares of fewer observations than this are called small. */
  public static final int SMALL = 30;

  private Figures() {}

  /** A whole number with separators of thousands: {@code 12,345}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with its noun: {@code 1 comment}, {@code 2 comments}. */
  public static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A share as a percentage with one decimal, half to even: {@code 41.2%}. */
  public static String percent(double share) {
    return fixed(BigDecimal.valueOf(share).movePointRight(2), 1) + "%";
  }

  /** A number with this many decimals, half to even. */
  public static String decimal(double number, int decimals) {
    return fixed(BigDecimal.valueOf(number), decimals);
  }

  /** The bounds of a share: {@code 33.0% to 50.0%}. */
  public static String percents(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /** A share with its interval, or why there is none. */
  public static String share(Measure measure) {
    return measure instanceof Estimate estimate
        ? percent(estimate.value()) + " (" + percents(estimate.interval()) + ")"
        : undefined((Undefined) measure);
  }

  /** A difference of shares in percentage points with its interval, or why there is none. */
  public static String points(Measure measure) {
    return measure instanceof Estimate estimate
        ? signed(estimate.value())
            + " points ("
            + signed(estimate.interval().low())
            + " to "
            + signed(estimate.interval().high())
            + ")"
        : undefined((Undefined) measure);
  }

  private static String signed(double share) {
    BigDecimal points =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    String digits = points.abs().toPlainString();
    return switch (points.signum()) {
      case -1 -> "−" + digits;
      case 0 -> digits;
      default -> "+" + digits;
    };
  }

  /** A coefficient with two decimals and its interval, or why there is none. */
  public static String coefficient(Measure measure) {
    return measure instanceof Estimate estimate
        ? decimal(estimate.value(), 2)
            + " ("
            + decimal(estimate.interval().low(), 2)
            + " to "
            + decimal(estimate.interval().high(), 2)
            + ")"
        : undefined((Undefined) measure);
  }

  /** {@code undefined, because …}. */
  public static String undefined(Undefined undefined) {
    return "undefined, because " + undefined.reason();
  }

  /** A p-value for a table: {@code 0.031} or {@code < 0.001}. */
  public static String p(double p) {
    return p < 0.001 ? "< 0.001" : decimal(p, 3);
  }

  /** A p-value for a sentence: {@code p = 0.031} or {@code p < 0.001}. */
  public static String statedP(double p) {
    return p < 0.001 ? "p < 0.001" : "p = " + decimal(p, 3);
  }

  /** A confidence level: {@code 95%}. */
  public static String level(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** Whether a share of so many observations is small: one more or less would change it much. */
  public static boolean isSmall(int n) {
    return n < SMALL;
  }

  private static String fixed(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
