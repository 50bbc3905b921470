package org.commentariat.statistics.correction;

/**
 * The share in one of two groups, and how far off the true one may lie on each side; both lengths
 * grow with the critical value.
 */
interface GroupShare {

  double value();

  /** How far the upper limit lies above the value. */
  double above(double critical);

  /** How far the lower limit lies below the value. */
  double below(double critical);

  /**
   * A simple share with the score limits of Wilson (1927, doi:10.1080/01621459.1927.10502953).
   *
   * @param value in [0, 1]
   * @param effective sample size, above 0
   */
  record Scored(double value, double effective) implements GroupShare {

    @Override
    public double above(double critical) {
      double r = critical * critical / effective;
      return (r * (0.5 - value) + root(r)) / (1 + r);
    }

    @Override
    public double below(double critical) {
      double r = critical * critical / effective;
      return (r * (value - 0.5) + root(r)) / (1 + r);
    }

    private double root(double r) {
      return Math.sqrt(value * (1 - value) * r + r * r / 4);
    }
  }

  /**
   * A linearized share, its limits as far away on both sides. Where all codings are alike, these
   * say too little about how far away the truth may lie: a limit is then at least that of Wilson.
   *
   * @param estimate with pseudo-codings
   * @param codings all of them
   * @param effective number of the codings, above 0
   */
  record Linearized(Linearization estimate, Labels codings, double effective)
      implements GroupShare {

    @Override
    public double value() {
      return estimate.value();
    }

    @Override
    public double above(double critical) {
      double length = length(critical);
      return codings.share() == 0
          ? Math.max(length, new Scored(0, effective).above(critical) - value())
          : length;
    }

    @Override
    public double below(double critical) {
      double length = length(critical);
      return codings.share() == 1
          ? Math.max(length, value() - 1 + new Scored(1, effective).below(critical))
          : length;
    }

    private double length(double critical) {
      return critical * Math.sqrt(estimate.variance());
    }
  }
}
