package org.commentariat.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentariat.analysis.dynamics.Dynamics;
import org.commentariat.analysis.dynamics.Mixing;
import org.commentariat.analysis.dynamics.Sides;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Interval;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.statistics.Undefined;

/**
 * The tests whether replies heed what they answer. Several of them ask nearly the same; adjusted
 * p-values allow for that.
 */
public final class ReplyTests {
  private static final String OVER_CHANCE = "times as many as by chance";

  private ReplyTests() {}

  /**
   * One test for each pair of codes, each code and each side that meets its opposite; none where no
   * reply is counted.
   *
   * @param code from the id of a code to its name in a sentence
   */
  public static List<Hypothesis> of(Dynamics dynamics, UnaryOperator<String> code) {
    List<Hypothesis> hypotheses = new ArrayList<>();
    if (dynamics.all().exchanges() == 0) {
      return hypotheses;
    }
    for (Mixing.Cell each : dynamics.all().cells()) {
      hypotheses.add(cell(each, code));
    }
    for (Mixing.CodeMixing each : dynamics.all().codes()) {
      hypotheses.add(
          new Hypothesis(
              Dynamics.TITLE,
              each.testId(),
              "Comments that hold "
                  + code.apply(each.code())
                  + " are answered by comments that hold it as often as by chance.",
              each.expected() instanceof PointEstimate chance
                  ? "assortativity, by chance " + Double.toString(chance.value())
                  : "assortativity",
              each.assortativity().interval(),
              each.test()));
    }
    for (Mixing.Exposure each : dynamics.all().exposures()) {
      hypotheses.add(exposure(each, code));
    }
    return hypotheses;
  }

  private static Hypothesis cell(Mixing.Cell cell, UnaryOperator<String> code) {
    return new Hypothesis(
        Dynamics.TITLE,
        cell.testId(),
        "Replies to comments that hold "
            + name(cell.parent(), code)
            + " hold "
            + name(cell.reply(), code)
            + " as often as by chance.",
        OVER_CHANCE,
        overChance(cell.share(), byChance(cell)),
        cell.test());
  }

  private static Hypothesis exposure(Mixing.Exposure exposure, UnaryOperator<String> code) {
    return new Hypothesis(
        Dynamics.TITLE,
        exposure.testId(),
        switch (exposure.direction()) {
          case RECEIVED ->
              "Replies to comments that hold "
                  + code.apply(exposure.code())
                  + " come from the opposing side as often as by chance.";
          case WRITTEN ->
              "Replies that hold "
                  + code.apply(exposure.code())
                  + " go to the opposing side as often as by chance.";
        },
        OVER_CHANCE,
        overChance(exposure.share(), exposure.expected()),
        exposure.test());
  }

  private static String name(String code, UnaryOperator<String> names) {
    return code.equals(Sides.NONE) ? "no code" : names.apply(code);
  }

  /** The share that chance would make of what is expected by chance. */
  private static PointMeasure byChance(Mixing.Cell cell) {
    return cell.expected() instanceof PointEstimate replies
            && cell.share() instanceof Estimate share
        ? new PointEstimate(replies.value() / share.n(), share.n())
        : cell.expected();
  }

  /** A share over what chance makes of it, which is known but for the number of permutations. */
  private static Measure overChance(Measure share, PointMeasure byChance) {
    if (byChance instanceof Undefined undefined) {
      return undefined;
    }
    if (!(share instanceof Estimate estimate && byChance instanceof PointEstimate chance)) {
      return share;
    }
    if (chance.value() == 0) {
      return new Undefined("there would be none by chance");
    }
    Interval interval = estimate.interval();
    return SixDecimals.of(
        new Estimate(
            estimate.value() / chance.value(),
            new Interval(
                interval.low() / chance.value(),
                interval.high() / chance.value(),
                interval.level()),
            estimate.n()));
  }
}
