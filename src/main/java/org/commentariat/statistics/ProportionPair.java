package org.commentariat.statistics;

/**
 * Two independent proportions to compare, such as the share of negative comments with and without a
 * code.
 *
 * @param first the one that is compared
 * @param second the one that it is compared with
 */
public record ProportionPair(Proportion first, Proportion second) {

  /**
   * The risk difference, first share less second, with the hybrid score interval of Newcombe (1998,
   * method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).
   *
   * @param level confidence level, inside (0, 1)
   * @return in [−1, 1]; undefined when either has no trials
   */
  public Measure difference(double level) {
    Interval.requireLevel(level);
    if (first.n() == 0 || second.n() == 0) {
      return noTrials();
    }
    double p1 = first.share();
    double p2 = second.share();
    Interval i1 = Proportion.wilson(p1, first.n(), level);
    Interval i2 = Proportion.wilson(p2, second.n(), level);
    double difference = p1 - p2;
    double low = difference - Math.hypot(p1 - i1.low(), i2.high() - p2);
    double high = difference + Math.hypot(i1.high() - p1, p2 - i2.low());
    return new Estimate(difference, new Interval(low, high, level), n());
  }

  /**
   * The odds of the first over the odds of the second, with the logit interval of Woolf (1955,
   * doi:10.1111/j.1469-1809.1955.tb01348.x).
   *
   * @param level confidence level, inside (0, 1)
   * @return above 0; undefined when one of the four cells is empty; the difference is then still
   *     there
   */
  public Measure oddsRatio(double level) {
    Interval.requireLevel(level);
    if (first.n() == 0 || second.n() == 0) {
      return noTrials();
    }
    double a = first.successes();
    double b = first.n() - a;
    double c = second.successes();
    double d = second.n() - c;
    if (Math.min(Math.min(a, b), Math.min(c, d)) == 0) {
      return new Undefined("one of the four cells of the odds ratio is empty");
    }
    double ratio = a * d / (b * c);
    double factor =
        Math.exp(Proportion.normalQuantile(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    return new Estimate(ratio, new Interval(ratio / factor, ratio * factor, level), n());
  }

  private Undefined noTrials() {
    return new Undefined("one of the two proportions has no observations");
  }

  private int n() {
    return Math.addExact(first.n(), second.n());
  }
}
