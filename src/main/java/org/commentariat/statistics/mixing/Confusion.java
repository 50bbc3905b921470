package org.commentariat.statistics.mixing;

import org.commentariat.statistics.correction.HumanCode;

/**
 * What a machine saw in nodes that humans coded, weighted by one over the probability with which a
 * node was to be drawn for coding.
 *
 * @param hits weight of those that have the property and were seen to
 * @param misses weight of those that have it and were not
 * @param falseAlarms weight of those that have it not and were seen to
 * @param rejections weight of those that have it not and were not
 * @param holders how many of the coded nodes more likely have it than not
 * @param others how many do not
 */
public record Confusion(
    double hits, double misses, double falseAlarms, double rejections, int holders, int others) {

  /** No coded node. */
  public static final Confusion NONE = new Confusion(0, 0, 0, 0, 0, 0);

  public Confusion {
    if (!(Math.min(Math.min(hits, misses), Math.min(falseAlarms, rejections)) >= 0)) {
      throw new IllegalArgumentException(
          "a weight below zero in "
              + hits
              + ", "
              + misses
              + ", "
              + falseAlarms
              + ", "
              + rejections);
    }
  }

  /**
   * One coded node.
   *
   * @param machine whether the machine saw the property
   */
  public static Confusion of(boolean machine, HumanCode human) {
    double weight = 1 / human.probability();
    double yes = weight * human.value();
    double no = weight - yes;
    int holder = human.value() > 0.5 ? 1 : 0;
    return machine
        ? new Confusion(yes, 0, no, 0, holder, 1 - holder)
        : new Confusion(0, yes, 0, no, holder, 1 - holder);
  }

  /** These nodes and others. */
  public Confusion plus(Confusion other) {
    return new Confusion(
        hits + other.hits,
        misses + other.misses,
        falseAlarms + other.falseAlarms,
        rejections + other.rejections,
        holders + other.holders,
        others + other.others);
  }

  /** The share of holders that the machine sees; NaN without holders. */
  double sensitivity() {
    return hits / (hits + misses);
  }

  /** The share of the others that it leaves alone; NaN without others. */
  double specificity() {
    return rejections / (rejections + falseAlarms);
  }

  /** Youden's J: how much of a difference in truth shows in the labels; 0 for guessing. */
  double youden() {
    return sensitivity() + specificity() - 1;
  }
}
