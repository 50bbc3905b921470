package org.commentariat.statistics.correction;

/**
 * Weighted sums over the coded items, and over pseudo-codings where asked for.
 *
 * @param meanWeight of a coded item
 * @param weight sum of weights
 * @param machineSum weighted sum of machine labels
 * @param machineSquares weighted sum of squared machine labels
 * @param humanSum weighted sum of human codes
 * @param humanSquares weighted sum of squared human codes
 * @param products weighted sum of the products of both labels
 */
record Moments(
    double meanWeight,
    double weight,
    double machineSum,
    double machineSquares,
    double humanSum,
    double humanSquares,
    double products) {

  /**
   * @param sample with at least one coded item
   * @param pseudoCodings of each combination of labels
   */
  static Moments of(Sample sample, double pseudoCodings) {
    double[] sums = new double[6];
    for (Sample.Members members : sample.clusters().values()) {
      for (Sample.Coded coded : members.coded) {
        add(sums, coded.weight(), coded.machine(), coded.human());
      }
    }
    double meanWeight = sums[0] / sample.codings();
    for (double machine = 0; machine <= 1; machine++) {
      for (double human = 0; human <= 1; human++) {
        add(sums, pseudoCodings * meanWeight, machine, human);
      }
    }
    return new Moments(meanWeight, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private static void add(double[] sums, double weight, double machine, double human) {
    sums[0] += weight;
    sums[1] += weight * machine;
    sums[2] += weight * machine * machine;
    sums[3] += weight * human;
    sums[4] += weight * human * human;
    sums[5] += weight * machine * human;
  }

  /** The slope of human codes on machine labels, kept in [0, 1]; 0 when the latter do not vary. */
  double tuning() {
    double slope = (products - machineSum * humanSum / weight) / machineVariation();
    return machineVariation() <= 1e-12 * weight ? 0 : Math.max(0, Math.min(1, slope));
  }

  /** The variance that the machine's label, as far as it is trusted, leaves in a human code. */
  double unexplained(double tuning) {
    double mean = (humanSum - tuning * machineSum) / weight;
    double squares = humanSquares - 2 * tuning * products + tuning * tuning * machineSquares;
    return Math.max(0, squares / weight - mean * mean);
  }

  private double machineVariation() {
    return machineSquares - machineSum * machineSum / weight;
  }
}
