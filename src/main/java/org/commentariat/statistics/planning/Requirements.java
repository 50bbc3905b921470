package org.commentariat.statistics.planning;

/** What a plan may be asked for. */
final class Requirements {

  private Requirements() {}

  static void inside(String what, double value, double low, double high) {
    if (!(value > low && value < high)) { // negated so that NaN is refused too
      throw new IllegalArgumentException(what + " outside (" + low + ", " + high + "): " + value);
    }
  }

  /** Rounds up, but not for the last bit of a whole number. */
  static int wholeCodings(double codings) {
    if (codings > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("more codings than can be made: " + codings);
    }
    return Math.max(1, (int) Math.ceil(codings - 1e-9));
  }
}
