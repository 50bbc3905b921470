package org.commentariat.statistics.correction;

/**
 * The codings of a group, each counting once, and how they lie in clusters.
 *
 * @param n number of codings, at least 1
 * @param share mean of the human codes
 * @param variance of the human codes, divided by n
 * @param squares sum of the squared sizes of clusters, in codings
 * @param cubes sum of their cubes
 * @param scatter sum over clusters of the squared sum of what codes differ from the share by
 */
record Labels(int n, double share, double variance, double squares, double cubes, double scatter) {

  static Labels of(Sample sample) {
    int n = 0;
    double sum = 0;
    double sumOfSquares = 0;
    double squares = 0;
    double cubes = 0;
    for (Sample.Members members : sample.clusters().values()) {
      double size = members.coded.size();
      n += members.coded.size();
      squares += size * size;
      cubes += size * size * size;
      for (Sample.Coded coded : members.coded) {
        sum += coded.human();
        sumOfSquares += coded.human() * coded.human();
      }
    }
    double share = sum / n;
    double scatter = 0;
    for (Sample.Members members : sample.clusters().values()) {
      double difference = -share * members.coded.size();
      for (Sample.Coded coded : members.coded) {
        difference += coded.human();
      }
      scatter += difference * difference;
    }
    double variance = Math.max(0, sumOfSquares / n - share * share);
    return new Labels(n, share, variance, squares, cubes, scatter);
  }

  /** Whether all codes are 0, or all are 1. */
  boolean isUnanimous() {
    return share == 0 || share == 1;
  }

  /**
   * The intraclass correlation in two groups, taken as the same in both: the products of all pairs
   * of one cluster over the variance of the group, less what these products are expected to be when
   * codes are compared with the mean of the sample instead of the true one (the estimator of
   * Karlin, Cameron and Williams 1981, doi:10.1073/pnas.78.5.2664, by the method of moments). A
   * group without a variance adds nothing: the other tells how alike its clusters would be.
   *
   * @return in [0, 1]; 1, which is the widest, when neither group has a variance; 0 when no cluster
   *     has two codings
   */
  static double likeness(Labels first, Labels second) {
    if (first.squares == first.n && second.squares == second.n) {
      return 0;
    }
    double pairs = first.pairs() + second.pairs();
    return pairs <= 0 ? 1 : Math.max(0, Math.min(1, (first.excess() + second.excess()) / pairs));
  }

  private double excess() {
    return scatter - n * variance - variance * (1 - squares / n);
  }

  /** What the excess would be if codings of one cluster were all alike. */
  private double pairs() {
    double all = squares - n;
    return variance
        * (all + all / n + squares * all / ((double) n * n) - 2 * (cubes - squares) / n);
  }

  /** How many independent codings tell as much. */
  double effective(double likeness) {
    return n / (1 + likeness * (squares / n - 1));
  }
}
