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
 * What was found, computed again under other choices. All figures but the corrected ones are of
 * uncorrected machine labels, so what holds under every choice may still be wrong under all of
 * them.
 *
 * @param bounds by code, the probability from which on it applies as reported; empty where the
 *     classifier does not decide by bounds
 * @param otherClassifier name of the other classifier, or null where none was asked
 * @param variants the shares under each choice, as reported first
 * @param ranges the least and the largest share of each code, in the order of the codebook
 * @param orders of every two codes
 * @param corrected the same with corrected shares; null where no codings correct them
 * @param replies by all links, by the certain and by the stated ones
 */
public record Robustness(
    SortedMap<String, Double> bounds,
    @Nullable String otherClassifier,
    List<VariantShares> variants,
    List<Range> ranges,
    List<Order> orders,
    @Nullable Corrected corrected,
    List<ReplyVariant> replies) {

  /**
   * Corrected shares under the same choices.
   *
   * @param variants as {@link Robustness#variants}
   * @param ranges as {@link Robustness#ranges}
   * @param orders as {@link Robustness#orders}
   */
  public record Corrected(List<VariantShares> variants, List<Range> ranges, List<Order> orders) {
    public Corrected {
      variants = List.copyOf(variants);
      ranges = List.copyOf(ranges);
      orders = List.copyOf(orders);
    }
  }

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
   * @param sample what people said of some of them
   */
  public static Robustness of(
      List<Scored> comments,
      List<String> codes,
      Optional<CodeBounds> bounds,
      @Nullable String otherClassifier,
      Set<String> repeated,
      CodedSample sample,
      double level) {
    Choices choices = new Choices(comments, bounds, repeated);
    List<Choice> made = Arrays.stream(Variant.values()).map(choices::of).toList();
    RobustShares shares = new RobustShares(codes, level);
    List<VariantShares> variants = made.stream().map(shares::of).toList();
    return new Robustness(
        bounds.map(CodeBounds::appliesFrom).orElseGet(TreeMap::new),
        otherClassifier,
        variants,
        codes.stream().map(code -> range(code, variants)).toList(),
        Order.of(variants, codes),
        sample.labels().isEmpty() ? null : corrected(made, codes, sample, level),
        Arrays.stream(ReplyVariant.Links.values())
            .map(links -> ReplyVariant.of(links, comments, level))
            .toList());
  }

  private static Corrected corrected(
      List<Choice> made, List<String> codes, CodedSample sample, double level) {
    RobustCorrection shares = new RobustCorrection(codes, sample, level);
    List<VariantShares> variants = made.stream().map(shares::of).toList();
    return new Corrected(
        variants,
        codes.stream().map(code -> range(code, variants)).toList(),
        Order.of(variants, codes));
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
