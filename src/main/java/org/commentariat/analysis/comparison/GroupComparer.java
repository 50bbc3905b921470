package org.commentariat.analysis.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    return eachWithOthers(Kind.ARTICLE, comments, LabelledComment::thread, Clustering.AUTHOR);
  }

  /**
   * Compares the largest outlets.
   *
   * @param outlets null where nothing says where articles appeared
   */
  void outlets(@Nullable Outlets outlets) {
    if (outlets == null) {
      leftOut.add(new LeftOut(Kind.OUTLET, "the input does not say where an article appeared"));
      return;
    }
    Map<String, String> byThread = outlets.byThread();
    List<LabelledComment> placed =
        comments.stream().filter(one -> byThread.containsKey(one.thread())).toList();
    int large =
        eachWithOthers(
            Kind.OUTLET,
            placed,
            one -> byThread.getOrDefault(one.thread(), GroupPair.OTHERS),
            Clustering.fewest(counted(placed)));
    if (large > Comparisons.MOST_ARTICLES) {
      String most =
          "of " + large + " large enough only the " + Comparisons.MOST_ARTICLES + " largest are";
      leftOut.add(new LeftOut(Kind.OUTLET, most));
    }
    int threads = Clustering.THREAD.count(comments);
    int unplaced = threads - Clustering.THREAD.count(placed);
    if (unplaced > 0) {
      String unknown =
          "the table has no outlet of " + unplaced + " of " + threads + " articles with comments";
      leftOut.add(new LeftOut(Kind.OUTLET, unknown));
    }
    if (outlets.unused() > 0) {
      String rows = outlets.unused() == 1 ? "1 row" : outlets.unused() + " rows";
      leftOut.add(new LeftOut(Kind.OUTLET, rows + " of the table could not be used"));
    }
  }

  /** Compares each of the largest groups with all others; answers how many are large enough. */
  private int eachWithOthers(
      Kind kind,
      List<LabelledComment> some,
      Function<LabelledComment, String> group,
      Clustering clustering) {
    Map<String, List<LabelledComment>> groups = new LinkedHashMap<>();
    some.forEach(one -> groups.computeIfAbsent(group.apply(one), g -> new ArrayList<>()).add(one));
    List<String> large =
        groups.entrySet().stream()
            .filter(each -> clustering.count(each.getValue()) >= Comparisons.FEWEST)
            .sorted(Comparator.comparing(each -> -each.getValue().size()))
            .map(Map.Entry::getKey)
            .toList();
    if (groups.size() < 2) {
      leftOut.add(new LeftOut(kind, "there is one at most"));
      return large.size();
    }
    if (large.size() < groups.size()) {
      String few =
          (groups.size() - large.size())
              + " of "
              + groups.size()
              + (clustering == Clustering.AUTHOR ? " have comments by" : " have comments in")
              + " fewer than "
              + Comparisons.FEWEST
              + " "
              + clustering.noun()
              + "s";
      leftOut.add(new LeftOut(kind, few));
    }
    // of two groups each is what the other is compared with
    int most = groups.size() == 2 ? 1 : Comparisons.MOST_ARTICLES;
    for (String name : large.subList(0, Math.min(most, large.size()))) {
      String second =
          groups.keySet().stream()
              .filter(other -> kind == Kind.OUTLET && groups.size() == 2 && !other.equals(name))
              .findFirst()
              .orElse(GroupPair.OTHERS);
      compare(
          new Division(
              kind,
              name,
              second,
              groups.getOrDefault(name, List.of()),
              some.stream().filter(one -> !group.apply(one).equals(name)).toList()),
          clustering);
    }
    return large.size();
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
            those(one -> one.time() != null && !one.time().isBefore(start)),
            those(one -> one.time() != null && one.time().isBefore(start))),
        Clustering.fewest(counted(comments)));
  }

  void depths() {
    compare(
        new Division(
            Kind.DEPTH,
            REPLIES,
            TOP_LEVEL,
            those(one -> one.depth() > 0),
            those(one -> one.depth() == 0)),
        Clustering.fewest(counted(comments)));
  }

  /** Two groups by name, and who is in them. */
  private record Division(
      Kind kind,
      String first,
      String second,
      List<LabelledComment> ones,
      List<LabelledComment> others) {}

  private List<LabelledComment> those(Predicate<LabelledComment> chosen) {
    return comments.stream().filter(chosen).toList();
  }

  private void compare(Division division, Clustering clustering) {
    List<LabelledComment> ones = division.ones();
    List<LabelledComment> others = division.others();
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
  private List<LabelledComment> counted(List<LabelledComment> some) {
    return codingsUsed ? some.stream().filter(one -> one.human() != null).toList() : some;
  }

  private static List<Item> items(
      List<LabelledComment> comments, String code, Clustering clustering) {
    return comments.stream().map(one -> one.item(code, clustering, 1)).toList();
  }
}
