package org.commentariat.analysis.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commentariat.stance.CodeBounds;
import org.commentariat.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What was found, computed again under other choices. All figures are of uncorrected machine
 * labels, so what holds under every choice may still be wrong under all of them.
 *
 * @param bounds by code, the probability from which on it applies as reported; empty where the
 *     classifier does not decide by bounds
 * @param otherClassifier name of the other classifier, or null where none was asked
 * @param variants the shares under each choice, as reported first
 * @param ranges the least and the largest share of each code, in the order of the codebook
 * @param orders of every two codes
 * @param replies by all links, by the certain and by the stated ones
 */
public record Robustness(
    SortedMap<String, Double> bounds,
    @Nullable String otherClassifier,
    List<VariantShares> variants,
    List<Range> ranges,
    List<Order> orders,
    List<ReplyVariant> replies) {

  /**
   * Between what a share lies.
   *
   * @param code its id
   * @param lowest the choice with the least share, or null where no share is defined
   * @param highest the choice with the largest share, or null where no share is defined
   */
  public record Range(String code, @Nullable Variant lowest, @Nullable Variant highest) {}

  public Robustness {
    variants = List.copyOf(variants);
    ranges = List.copyOf(ranges);
    orders = List.copyOf(orders);
    replies = List.copyOf(replies);
  }

  /**
   * Computes all.
   *
   * @param comments all of the corpus, with or without own words
   * @param codes ids, in the order of the codebook
   * @param bounds of the classifier
   * @param otherClassifier name of the one that the other codes are from, or null
   * @param repeated ids of comments whose words stood in an earlier one
   */
  public static Robustness of(
      List<Scored> comments,
      List<String> codes,
      Optional<CodeBounds> bounds,
      @Nullable String otherClassifier,
      Set<String> repeated,
      double level) {
    RobustShares shares = new RobustShares(comments, codes, bounds, repeated, level);
    List<VariantShares> variants = Arrays.stream(Variant.values()).map(shares::of).toList();
    return new Robustness(
        bounds.map(CodeBounds::appliesFrom).orElseGet(TreeMap::new),
        otherClassifier,
        variants,
        codes.stream().map(code -> range(code, variants)).toList(),
        Order.of(variants, codes),
        Arrays.stream(ReplyVariant.Links.values())
            .map(links -> ReplyVariant.of(links, comments, level))
            .toList());
  }

  /** The first of those with equal shares. */
  private static Range range(String code, List<VariantShares> variants) {
    Variant lowest = null;
    Variant highest = null;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (VariantShares variant : variants) {
      if (variant.share(code) instanceof Estimate share) {
        if (share.value() < least) {
          least = share.value();
          lowest = variant.variant();
        }
        if (share.value() > most) {
          most = share.value();
          highest = variant.variant();
        }
      }
    }
    return new Range(code, lowest, highest);
  }

  /** The shares under one choice. */
  public VariantShares under(Variant variant) {
    return variants.stream().filter(each -> each.variant() == variant).findFirst().orElseThrow();
  }
}
