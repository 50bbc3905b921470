package org.commentariat.statistics.correction;

/** What the items of one cluster add up to while an estimate is linearized. */
final class Cluster {

  /** What the cluster adds to the error of the estimate; over all clusters they add up to 0. */
  double influence;

  /** The share of the sample's weight that the cluster holds, in [0, 1]. */
  double weight;

  /**
   * The influence, made larger by what the estimate has bent itself to the cluster: the CR3
   * adjustment of Bell and McCaffrey (2002, Survey Methodology 28:169–181), which for a weighted
   * mean, as the regression of √w·y on √w, is one over 1 − weight.
   */
  double adjustedInfluence() {
    return influence / room();
  }

  /** How much the cluster counts in the adjusted variance when all items vary alike. */
  double leverage(double totalWeight) {
    double share = weight / totalWeight;
    return share / (1 - share);
  }

  /** A cluster that holds all weight leaves no room; its influence is then 0 but for rounding. */
  private double room() {
    return Math.max(1 - weight, 1e-9);
  }
}
