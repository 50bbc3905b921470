package org.commentariat.statistics.correction;

/**
 * What a human said of an item drawn at random.
 *
 * @param value 1 when the item has the code, 0 when not; between them for coders who differ
 * @param probability with which the item was to be drawn for coding, known before it was drawn, in
 *     (0, 1]
 */
public record HumanCode(double value, double probability) {

  public HumanCode {
    if (!(value >= 0 && value <= 1)) { // negated so that NaN is refused too
      throw new IllegalArgumentException("human code outside [0, 1]: " + value);
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("inclusion probability outside (0, 1]: " + probability);
    }
  }
}
