package org.commentariat.analysis.robustness;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of two codes is more common, and whether that depends on choices.
 *
 * @param higher the code with the larger share as reported; the first in the codebook on a tie
 * @param lower the other
 * @param clear whether their intervals as reported do not touch
 * @param reversed the choices under which the other one has the larger share
 * @param unclear the choices under which the intervals touch
 * @param undefined the choices that cannot be made for these data
 */
public record Order(
    String higher,
    String lower,
    boolean clear,
    List<Variant> reversed,
    List<Variant> unclear,
    List<Variant> undefined) {
  public Order {
    reversed = List.copyOf(reversed);
    unclear = List.copyOf(unclear);
    undefined = List.copyOf(undefined);
  }

  /** Whether it is clear as reported, and the same code leads under every choice. */
  public boolean holds() {
    return clear && reversed.isEmpty();
  }

  /** Of every pair of codes; the shares as reported come first. */
  static List<Order> of(List<VariantShares> variants, List<String> codes) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        boolean ahead = !(variants.get(0).lead(codes.get(i), codes.get(j)) < 0);
        orders.add(of(variants, codes.get(ahead ? i : j), codes.get(ahead ? j : i)));
      }
    }
    return orders;
  }

  private static Order of(List<VariantShares> variants, String higher, String lower) {
    List<Variant> reversed = new ArrayList<>();
    List<Variant> unclear = new ArrayList<>();
    List<Variant> undefined = new ArrayList<>();
    for (VariantShares variant : variants.subList(1, variants.size())) {
      double lead = variant.lead(higher, lower);
      if (Double.isNaN(lead)) {
        undefined.add(variant.variant());
      } else if (lead < 0) {
        reversed.add(variant.variant());
      } else if (!variant.isClear(higher, lower)) {
        unclear.add(variant.variant());
      }
    }
    boolean clear = variants.get(0).isClear(higher, lower);
    return new Order(higher, lower, clear, reversed, unclear, undefined);
  }
}
