package org.commentariat.statistics.mixing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.statistics.Estimate;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Undefined;

/**
 * Mixing of labels that a machine gave, corrected for its errors by the matrix method: the observed
 * table is P̂ = M P Nᵀ, with P the true one and M, N the probabilities of a label given the truth
 * at either end, which are estimated from coded nodes; so P = M⁻¹ P̂ N⁻ᵀ (Kuha and Skinner 1997,
 * Categorical data analysis and misclassification, in Lyberg et al., Survey Measurement and Process
 * Quality, 633–670; Tzavidis and Lin 2006, doi:10.1155/JAMDS/2006/42030).
 *
 * <p>It is assumed that, given the truth, the machine errs at one end whatever it does at the
 * other, that it errs as often in nodes with ties as in the coded ones, and that coders do not err.
 * The interval resamples clusters with their ties and their codings, and so counts the uncertainty
 * of both.
 */
public final class CorrectedMixing {

  /** With fewer coded nodes of a kind, nothing is corrected. */
  static final int CODINGS = 10;

  private CorrectedMixing() {}

  /**
   * What one cluster holds.
   *
   * @param ties by the machine's labels
   * @param from its coded nodes and the property that counts where ties come from
   * @param to its coded nodes and the property that counts where they go to; the same as {@code
   *     from} when it is the same property
   */
  public record Members(BinaryMixing ties, Confusion from, Confusion to) {

    static final Members NONE = new Members(BinaryMixing.NONE, Confusion.NONE, Confusion.NONE);

    /** These members and others. */
    public Members plus(Members other) {
      return new Members(ties.plus(other.ties), from.plus(other.from), to.plus(other.to));
    }
  }

  /**
   * The true shares of ties.
   *
   * @param both of which both ends have the property; may lie outside [0, 1] by chance
   * @param from that come from a node that has it, in [0, 1]
   * @param to that go to a node that has it, in [0, 1]
   */
  record Shares(double both, double from, double to) {}

  /**
   * The assortativity of having a property, as if there were no errors.
   *
   * @param clusters by thread or author
   * @param level confidence level, inside (0, 1)
   * @return in [−1, 1], n is the number of ties; undefined without ties, with fewer than {@value
   *     #CODINGS} coded nodes that have the property or that have it not, when the errors account
   *     for all that the machine saw, and as {@link ClusterBootstrap#interval} is
   */
  public static Measure assortativity(
      List<Members> clusters, ClusterBootstrap bootstrap, double level) {
    return corrected(
        clusters,
        bootstrap,
        level,
        shares -> BinaryMixing.assortativity(shares.both(), shares.from(), shares.to()),
        -1);
  }

  /**
   * Of the ties that go to nodes with a property, the share that come from nodes with the other, as
   * if there were no errors.
   *
   * @return in [0, 1]; undefined as {@link #assortativity} is
   */
  public static Measure exposure(List<Members> clusters, ClusterBootstrap bootstrap, double level) {
    return corrected(clusters, bootstrap, level, shares -> shares.both() / shares.to(), 0);
  }

  private static Measure corrected(
      List<Members> clusters,
      ClusterBootstrap bootstrap,
      double level,
      ToDoubleFunction<Shares> statistic,
      double lowest) {
    Members all = sum(clusters);
    if (all.ties().ties() == 0) {
      return new Undefined("there are no ties");
    }
    int fewest =
        Math.min(
            Math.min(all.from().holders(), all.from().others()),
            Math.min(all.to().holders(), all.to().others()));
    if (fewest < CODINGS) {
      return new Undefined(
          "fewer than "
              + CODINGS
              + " coded comments hold the code, or fewer do not, so the machine’s errors are not known");
    }
    Measure measure =
        bootstrap.interval(
            clusters.stream().map(List::of).toList(),
            drawn -> inRange(statistic, unmixed(sum(drawn)), lowest),
            level);
    if (measure instanceof Estimate estimate) {
      return new Estimate(estimate.value(), estimate.interval(), all.ties().ties());
    }
    return Double.isNaN(inRange(statistic, unmixed(all), lowest))
        ? new Undefined("the machine’s errors, as measured, account for all that it saw")
        : measure;
  }

  private static double inRange(ToDoubleFunction<Shares> statistic, Shares shares, double lowest) {
    boolean possible = shares.from() > 0 && shares.from() < 1 && shares.to() > 0 && shares.to() < 1;
    return possible ? Math.max(lowest, Math.min(1, statistic.applyAsDouble(shares))) : Double.NaN;
  }

  /**
   * The inverse of both matrices, applied to the margins and to the covariance; NaN for a machine
   * that does no better than guessing.
   */
  static Shares unmixed(Members members) {
    if (!(members.from().youden() > 0 && members.to().youden() > 0)) { // negated for NaN
      return new Shares(Double.NaN, Double.NaN, Double.NaN);
    }
    BinaryMixing ties = members.ties();
    double from = ties.share(ties.from());
    double to = ties.share(ties.to());
    double trueFrom = (from + members.from().specificity() - 1) / members.from().youden();
    double trueTo = (to + members.to().specificity() - 1) / members.to().youden();
    double covariance =
        (ties.share(ties.both()) - from * to) / (members.from().youden() * members.to().youden());
    return new Shares(covariance + trueFrom * trueTo, trueFrom, trueTo);
  }

  private static Members sum(List<Members> clusters) {
    return clusters.stream().reduce(Members.NONE, Members::plus);
  }
}
