package org.commentariat.analysis.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commentariat.analysis.comparison.Comparisons.LeftOut;
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.correction.CorrectedDifference;
import org.commentariat.statistics.correction.DifferentialError;
import org.commentariat.statistics.correction.Item;
import org.jspecify.annotations.Nullable;

/** Divides comments into pairs of groups and compares these, or says why not. */
final class GroupComparer {
  private static final String OTHERS = "others";
  private static final String BEFORE = "before";
  private static final String REPLIES = "replies";
  private static final String TOP_LEVEL = "top_level";

  private final List<LabelledComment> comments;
  private final List<String> codes;
  private final boolean codingsUsed;
  private final double level;
  private final List<GroupPair> pairs = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  GroupComparer(
      List<LabelledComment> comments, List<String> codes, boolean codingsUsed, double level) {
    this.comments = comments;
    this.codes = codes;
    this.codingsUsed = codingsUsed;
    this.level = level;
  }

  /** All that was compared so far. */
  List<GroupPair> pairs() {
    return pairs;
  }

  /** What was not. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Compares the largest articles; answers how many are large enough. */
  int articles() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Map<String, Set<String>> authors = new HashMap<>();
    for (LabelledComment one : comments) {
      sizes.merge(one.thread(), 1, Integer::sum);
      authors
          .computeIfAbsent(one.thread(), thread -> new HashSet<>())
          .add(Clustering.AUTHOR.of(one));
    }
    List<String> large =
        sizes.entrySet().stream()
            .filter(
                each -> authors.getOrDefault(each.getKey(), Set.of()).size() >= Comparisons.FEWEST)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    if (sizes.size() < 2) {
      leftOut.add(new LeftOut(Kind.ARTICLE, "there is one at most"));
      return large.size();
    }
    if (large.size() < sizes.size()) {
      String few =
          (sizes.size() - large.size())
              + " of "
              + sizes.size()
              + " have comments by fewer than "
              + Comparisons.FEWEST
              + " authors";
      leftOut.add(new LeftOut(Kind.ARTICLE, few));
    }
    // of two articles each is what the other is compared with
    int most = sizes.size() == 2 ? 1 : Comparisons.MOST_ARTICLES;
    for (String thread : large.subList(0, Math.min(most, large.size()))) {
      compare(
          new Division(
              Kind.ARTICLE,
              thread,
              OTHERS,
              one -> one.thread().equals(thread),
              one -> !one.thread().equals(thread)),
          Clustering.AUTHOR);
    }
    return large.size();
  }

  void outlets() {
    leftOut.add(new LeftOut(Kind.OUTLET, "the input does not say where an article appeared"));
  }

  /**
   * Compares two periods.
   *
   * @param divide first day of the later one, in UTC; null where none was asked for
   */
  void periods(@Nullable LocalDate divide) {
    if (divide == null) {
      leftOut.add(new LeftOut(Kind.PERIOD, "no date was given to compare before and after"));
      return;
    }
    Instant start = divide.atStartOfDay(ZoneOffset.UTC).toInstant();
    compare(
        new Division(
            Kind.PERIOD,
            divide.toString(),
            BEFORE,
            one -> one.time() != null && !one.time().isBefore(start),
            one -> one.time() != null && one.time().isBefore(start)),
        Clustering.fewest(counted()));
  }

  void depths() {
    compare(
        new Division(
            Kind.DEPTH, REPLIES, TOP_LEVEL, one -> one.depth() > 0, one -> one.depth() == 0),
        Clustering.fewest(counted()));
  }

  /** Two groups by name, and who is in them. */
  private record Division(
      Kind kind,
      String first,
      String second,
      Predicate<LabelledComment> inFirst,
      Predicate<LabelledComment> inSecond) {}

  private void compare(Division division, Clustering clustering) {
    List<LabelledComment> ones = comments.stream().filter(division.inFirst()).toList();
    List<LabelledComment> others = comments.stream().filter(division.inSecond()).toList();
    int clusters = clustering.count(ones);
    int otherClusters = clustering.count(others);
    if (Math.min(clusters, otherClusters) < Comparisons.FEWEST) {
      String noun = " " + clustering.noun() + "s";
      String few =
          "one group has comments of "
              + clusters
              + noun
              + ", the other of "
              + otherClusters
              + ", and each needs "
              + Comparisons.FEWEST;
      leftOut.add(new LeftOut(division.kind(), few));
      return;
    }
    List<CodeDifference> differences = new ArrayList<>();
    for (String code : codes) {
      List<Item> one = items(ones, code, clustering);
      List<Item> other = items(others, code, clustering);
      TestOutcome error = DifferentialError.BIAS.test(List.of(one, other));
      CorrectedDifference difference = CorrectedDifference.of(one, other, level);
      differences.add(CodeDifference.of(code, difference, error, codingsUsed));
    }
    pairs.add(
        new GroupPair(
            division.kind(),
            division.first(),
            division.second(),
            ones.size(),
            others.size(),
            clustering,
            differences));
  }

  /** The comments that decide how intervals are clustered. */
  private List<LabelledComment> counted() {
    return codingsUsed ? comments.stream().filter(one -> one.human() != null).toList() : comments;
  }

  private static List<Item> items(
      List<LabelledComment> comments, String code, Clustering clustering) {
    return comments.stream().map(one -> one.item(code, clustering, 1)).toList();
  }
}
