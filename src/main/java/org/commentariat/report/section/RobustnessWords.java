package org.commentariat.report.section;

import static org.commentariat.analysis.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commentariat.analysis.Figures;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.robustness.Order;
import org.commentariat.analysis.robustness.Robustness;
import org.commentariat.analysis.robustness.Variant;
import org.commentariat.analysis.robustness.VariantShares;
import org.commentariat.statistics.Estimate;

/** What holds under other choices, in sentences. */
record RobustnessWords(Findings findings) {
  /** Codebooks with more codes have too many pairs to tell of each. */
  static final int CODES = 12;

  /** Pairs of codes that are told one by one. */
  private static final int PAIRS = 10;

  /** What was done, and what not to conclude. */
  String opening() {
    long others =
        robustness().variants().stream()
            .filter(variant -> variant.variant() != Variant.AS_REPORTED && isDefined(variant))
            .count();
    return "A result should not hang on one choice. Here the shares of the codes are computed again"
        + " under "
        + count(others, "other choice")
        + " that could as well have been made."
        + (robustness().corrected() == null
            ? " All are uncorrected machine labels of the same comments: what holds under every"
                + " choice can still be wrong under all of them."
            : " The shares by the machine alone are uncorrected machine labels: what holds for them"
                + " under every choice can still be wrong under all of them. The corrected shares"
                + " are looked at in the same way.")
        + (Figures.isSmall(findings.shares().comments())
            ? " So few comments are examples, not rates."
            : "");
  }

  /** The order of the codes, then how far each share moves. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<Order> orders = robustness().orders();
    Robustness.Corrected corrected = robustness().corrected();
    if (corrected != null) {
      corrected(corrected).forEach(sentences::add);
    }
    long holding = orders.stream().filter(Order::holds).count();
    if (orders.size() > PAIRS) {
      sentences.add(
          "Of "
              + count(orders.size(), "pair")
              + " of codes "
              + count(holding)
              + " differ clearly and keep their order under every choice.");
    }
    orders.stream()
        .sorted((a, b) -> Boolean.compare(b.clear(), a.clear()))
        .limit(PAIRS)
        .forEach(order -> sentences.add(sentence(order)));
    robustness().ranges().stream()
        .limit(CODES)
        .forEach(range -> sentences.add(sentence(range, robustness().variants())));
    return sentences;
  }

  /** What holds of the corrected shares. */
  private List<String> corrected(Robustness.Corrected corrected) {
    List<String> sentences = new ArrayList<>();
    corrected.orders().stream()
        .filter(Order::clear)
        .limit(PAIRS)
        .forEach(order -> sentences.add("Corrected. " + sentence(order)));
    if (sentences.isEmpty()) {
      sentences.add("No two corrected shares are far enough apart to say which is larger.");
    }
    corrected.ranges().stream()
        .limit(CODES)
        .forEach(range -> sentences.add("Corrected. " + sentence(range, corrected.variants())));
    return sentences;
  }

  private String sentence(Order order) {
    String higher = name(order.higher());
    String lower = name(order.lower());
    if (!order.clear()) {
      return higher
          + " and "
          + lower
          + " are too close as reported to say which is more common"
          + (order.reversed().isEmpty()
              ? "."
              : "; they change places under " + listed(order.reversed()) + ".");
    }
    if (!order.reversed().isEmpty()) {
      return "Does not hold: "
          + higher
          + " is more common than "
          + lower
          + " as reported, but less common under "
          + listed(order.reversed())
          + ".";
    }
    return "Holds: "
        + higher
        + " is more common than "
        + lower
        + " under every choice"
        + (order.unclear().isEmpty()
            ? ", and their intervals never touch."
            : "; their intervals touch under " + listed(order.unclear()) + ".");
  }

  private String sentence(Robustness.Range range, List<VariantShares> variants) {
    Variant lowest = range.lowest();
    Variant highest = range.highest();
    if (lowest == null || highest == null) {
      return name(range.code()) + ": no share is defined.";
    }
    String reported = percent(variants, Variant.AS_REPORTED, range.code());
    if (lowest == highest) {
      return name(range.code()) + ": " + reported + " under every choice.";
    }
    return name(range.code())
        + ": "
        + reported
        + " as reported; from "
        + percent(variants, lowest, range.code())
        + " ("
        + lowest.label()
        + ") to "
        + percent(variants, highest, range.code())
        + " ("
        + highest.label()
        + ").";
  }

  /** What a choice changes, for the row of the table. */
  String difference(Variant variant) {
    String other = robustness().otherClassifier();
    return switch (variant) {
      case AS_REPORTED -> bounds();
      case LOWER_BOUNDS -> "every code applies from a probability lower by 0.1, or by half";
      case HIGHER_BOUNDS -> "every code applies from a probability higher by 0.1, or half-way to 1";
      case EVEN_BOUNDS -> "a code applies when it is at least as likely as not";
      case JUDGED_ONLY -> "comments on which the machine abstained are left out";
      case WITHOUT_MOST_ACTIVE -> "the most active 5% of the known commenters are left out";
      case WITHOUT_DUPLICATES ->
          "of comments with the same or nearly the same words the first stays";
      case LONG_THREADS -> "only threads of at least 5 comments with own words";
      case EACH_COMMENTER_ONCE -> "mean of the known commenters’ own shares: each counts as much";
      case EACH_THREAD_ONCE -> "mean of the threads’ own shares: each counts as much";
      case ALIKE_OTHERWISE ->
          "intervals take comments of one thread for alike, not those of one commenter; the other"
              + " way round where they took threads";
      case OTHER_CLASSIFIER -> other == null ? "–" : "codes by " + other;
    };
  }

  private String bounds() {
    return robustness().bounds().isEmpty()
        ? "nothing"
        : "nothing; codes apply from "
            + findings.codes().stream()
                .map(code -> robustness().bounds().get(code.id()))
                .map(bound -> bound == null ? "–" : Figures.decimal(bound, 2))
                .collect(Collectors.joining(", "));
  }

  private Robustness robustness() {
    return findings.robustness();
  }

  private static boolean isDefined(VariantShares variant) {
    return variant.shares().stream().anyMatch(each -> each.share() instanceof Estimate);
  }

  private static String percent(List<VariantShares> variants, Variant variant, String code) {
    return variants.stream()
        .filter(each -> each.variant() == variant)
        .map(each -> each.share(code))
        .map(share -> share instanceof Estimate estimate ? Figures.percent(estimate.value()) : "–")
        .findFirst()
        .orElse("–");
  }

  private String name(String code) {
    return "“" + findings.label(code) + "”";
  }

  private static String listed(List<Variant> variants) {
    return variants.stream()
        .map(variant -> "“" + variant.label() + "”")
        .collect(Collectors.joining(", "));
  }
}
