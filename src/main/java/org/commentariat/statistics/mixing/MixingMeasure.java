package org.commentariat.statistics.mixing;

import org.commentariat.statistics.PointEstimate;
import org.commentariat.statistics.PointMeasure;
import org.commentariat.statistics.Undefined;

/** How far ties join nodes of the same label. */
public enum MixingMeasure {
  /**
   * Newman's assortativity, (Σ eᵢᵢ − Σ aᵢbᵢ) / (1 − Σ aᵢbᵢ), with e the shares of ties, a of those
   * from a label and b of those to it: 1 when like is tied to like only, 0 when ties pay no heed
   * (Newman 2003, doi:10.1103/PhysRevE.67.026126, equation 2). Undefined when all ties are from and
   * to one label.
   */
  ASSORTATIVITY("all ties are from and to one label") {
    @Override
    public double value(LabelledGraph graph) {
      double within = (double) graph.within() / graph.ties();
      double expected = graph.expectedWithin();
      // rounding may leave an expectation of 1 a last bit short
      return 1 - expected < 1e-12 ? Double.NaN : (within - expected) / (1 - expected);
    }
  },
  /**
   * The E–I index, ties to other labels less ties within labels over all ties, in [−1, 1]
   * (Krackhardt and Stern 1988, doi:10.2307/2786835). Depends on how frequent labels are.
   */
  EXTERNAL_INTERNAL("there are no ties") {
    @Override
    public double value(LabelledGraph graph) {
      return (graph.ties() - 2.0 * graph.within()) / graph.ties();
    }
  },
  /**
   * Cross-cutting exposure: the share of a unit's ties that go to a label other than that of the
   * node they come from, as the mean over units, each counted once, in [0, 1].
   */
  CROSS_CUTTING_EXPOSURE("there are no ties") {
    @Override
    public double value(LabelledGraph graph) {
      return graph.meanExposure();
    }
  };

  private final String whyNot;

  MixingMeasure(String whyNot) {
    this.whyNot = whyNot;
  }

  /** The bare number; NaN where it is undefined. */
  public abstract double value(LabelledGraph graph);

  /**
   * The measure with the number of ties.
   *
   * @return undefined without ties, and as each measure says
   */
  public PointMeasure of(LabelledGraph graph) {
    if (graph.ties() == 0) {
      return new Undefined("there are no ties");
    }
    double value = value(graph);
    return Double.isNaN(value) ? new Undefined(whyNot) : new PointEstimate(value, graph.ties());
  }
}
