package org.commentariat.statistics.mixing;

import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/**
 * Ties counted by whether the node that they come from has one property and the node that they go
 * to has one, which may be the same property or another.
 *
 * @param both ties of which both ends have theirs
 * @param from ties from a node with the property, at least {@code both}
 * @param to ties to a node with the property, at least {@code both}
 * @param ties all, at least {@code from + to - both}
 */
public record BinaryMixing(int both, int from, int to, int ties) {

  /** No tie. */
  public static final BinaryMixing NONE = new BinaryMixing(0, 0, 0, 0);

  public BinaryMixing {
    if (both < 0 || from < both || to < both || ties < (long) from + to - both) {
      throw new IllegalArgumentException(
          "counts that do not fit: both " + both + ", " + from + ", " + to + " of " + ties);
    }
  }

  /** These ties and others. */
  public BinaryMixing plus(BinaryMixing other) {
    return new BinaryMixing(
        Math.addExact(both, other.both),
        Math.addExact(from, other.from),
        Math.addExact(to, other.to),
        Math.addExact(ties, other.ties));
  }

  /**
   * {@link MixingMeasure#ASSORTATIVITY} of having the property, when it is the same at both ends.
   *
   * @return in [−1, 1]; undefined without ties, and when all ends have it or none has
   */
  public PointMeasure assortativity() {
    if (ties == 0) {
      return new Undefined("there are no ties");
    }
    double value = assortativity(share(both), share(from), share(to));
    return Double.isNaN(value)
        ? new Undefined("all ties are from and to one label")
        : new PointEstimate(value, ties);
  }

  /**
   * Assortativity of shares: 2(both − from·to) / (from + to − 2·from·to).
   *
   * @return NaN where it is undefined
   */
  static double assortativity(double both, double from, double to) {
    double unlike = from + to - 2 * from * to;
    return unlike < 1e-12 ? Double.NaN : 2 * (both - from * to) / unlike;
  }

  double share(int count) {
    return (double) count / ties;
  }
}
