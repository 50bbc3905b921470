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
import org.commentariat.analysis.comparison.GroupPair.CodeDifference;
import org.commentariat.analysis.comparison.GroupPair.Kind;
import org.commentariat.analysis.correction.Clustering;
import org.commentariat.analysis.correction.LabelledComment;
import org.commentariat.statistics.TestOutcome;
import org.commentariat.statistics.Undefined;
import org.commentariat.statistics.correction.CorrectedDifference;
import org.commentariat.statistics.correction.DifferentialError;
import org.commentariat.statistics.correction.Item;
import org.jspecify.annotations.Nullable;

/**
 * Where shares differ: each article against all others, replies against comments that answer
 * nobody, and two periods where a date is given.
 *
 * @param codingsUsed whether the differences that count are corrected ones
 * @param fewest clusters (authors, or threads) that a group must have to be compared: two authors
 *     of one mind, however much they write, show no difference between articles
 * @param articles how many articles have as many; the {@value #MOST_ARTICLES} with most comments
 *     are compared
 * @param pairs groups compared: articles with most comments first, then periods, then depths
 * @param leftOut what was not compared, and why
 */
public record Comparisons(
    boolean codingsUsed, int fewest, int articles, List<GroupPair> pairs, List<LeftOut> leftOut) {

  /** With fewer authors, or threads, in a group, nothing is compared. */
  public static final int FEWEST = 10;

  /** More articles than this are not compared one by one. */
  public static final int MOST_ARTICLES = 10;

  /** What the section of a report is called. */
  public static final String TITLE = "Differences between groups";

  private static final String OTHERS = "others";
  private static final String BEFORE = "before";
  private static final String REPLIES = "replies";
  private static final String TOP_LEVEL = "top_level";

  /** What was not compared, and why. */
  public record LeftOut(Kind kind, Undefined why) {
    LeftOut(Kind kind, String reason) {
      this(kind, new Undefined(reason));
    }
  }

  public Comparisons {
    pairs = List.copyOf(pairs);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Compares.
   *
   * @param comments all that have own words
   * @param codes ids, in the order of the codebook
   * @param codingsUsed whether human codings correct the differences
   * @param divide first day of the later of two periods, in UTC; null where none was asked for
   * @param level confidence level, inside (0, 1)
   */
  public static Comparisons of(
      List<LabelledComment> comments,
      List<String> codes,
      boolean codingsUsed,
      @Nullable LocalDate divide,
      double level) {
    Comparer comparer = new Comparer(comments, codes, codingsUsed, level);
    List<GroupPair> pairs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    int large = comparer.articles(pairs, leftOut);
    leftOut.add(new LeftOut(Kind.OUTLET, "the input does not say where an article appeared"));
    if (divide == null) {
      leftOut.add(new LeftOut(Kind.PERIOD, "no date was given to compare before and after"));
    } else {
      comparer.periods(divide, pairs, leftOut);
    }
    comparer.depths(pairs, leftOut);
    return new Comparisons(codingsUsed, FEWEST, large, pairs, leftOut);
  }

  /** What all pairs of groups share. */
  private record Comparer(
      List<LabelledComment> comments, List<String> codes, boolean codingsUsed, double level) {

    /** Compares the largest articles; answers how many are large enough. */
    int articles(List<GroupPair> pairs, List<LeftOut> leftOut) {
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
              .filter(each -> authors.getOrDefault(each.getKey(), Set.of()).size() >= FEWEST)
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(Map.Entry::getKey)
              .toList();
      if (sizes.size() < 2) {
        leftOut.add(new LeftOut(Kind.ARTICLE, "there is one at most"));
        return large.size();
      }
      if (large.size() < sizes.size()) {
        leftOut.add(
            new LeftOut(
                Kind.ARTICLE,
                sizes.size()
                    - large.size()
                    + " of "
                    + sizes.size()
                    + " have comments by fewer than "
                    + FEWEST
                    + " authors"));
      }
      // of two articles each is what the other is compared with
      int most = sizes.size() == 2 ? 1 : MOST_ARTICLES;
      for (String thread : large.subList(0, Math.min(most, large.size()))) {
        compareLarge(
            Kind.ARTICLE,
            thread,
            OTHERS,
            one -> one.thread().equals(thread),
            one -> !one.thread().equals(thread),
            Clustering.AUTHOR,
            pairs,
            leftOut);
      }
      return large.size();
    }

    void periods(LocalDate divide, List<GroupPair> pairs, List<LeftOut> leftOut) {
      Instant start = divide.atStartOfDay(ZoneOffset.UTC).toInstant();
      compareLarge(
          Kind.PERIOD,
          divide.toString(),
          BEFORE,
          one -> one.time() != null && !one.time().isBefore(start),
          one -> one.time() != null && one.time().isBefore(start),
          Clustering.fewest(counted()),
          pairs,
          leftOut);
    }

    void depths(List<GroupPair> pairs, List<LeftOut> leftOut) {
      compareLarge(
          Kind.DEPTH,
          REPLIES,
          TOP_LEVEL,
          one -> one.depth() > 0,
          one -> one.depth() == 0,
          Clustering.fewest(counted()),
          pairs,
          leftOut);
    }

    private void compareLarge(
        Kind kind,
        String first,
        String second,
        Predicate<LabelledComment> inFirst,
        Predicate<LabelledComment> inSecond,
        Clustering clustering,
        List<GroupPair> pairs,
        List<LeftOut> leftOut) {
      List<LabelledComment> ones = comments.stream().filter(inFirst).toList();
      List<LabelledComment> others = comments.stream().filter(inSecond).toList();
      int clusters = clustering.count(ones);
      int otherClusters = clustering.count(others);
      if (Math.min(clusters, otherClusters) < FEWEST) {
        String noun = " " + clustering.noun() + "s";
        leftOut.add(
            new LeftOut(
                kind,
                "one group has comments of "
                    + clusters
                    + noun
                    + ", the other of "
                    + otherClusters
                    + ", and each needs "
                    + FEWEST));
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
          new GroupPair(kind, first, second, ones.size(), others.size(), clustering, differences));
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
}
