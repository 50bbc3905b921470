package org.commentariat.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The same scores for one kind of comments after the other.
 *
 * @param by what tells them apart
 * @param groups those that hold at least one comment
 */
public record Breakdown(String by, List<Group> groups) {

  /** Comments of one kind with their scores. */
  public record Group(String name, Accuracy accuracy) {}

  private static final int SHORT = 20;
  private static final int LONG = 80;

  /** More sources than these are put together, the smallest first. */
  private static final int MOST_SOURCES = 12;

  private static final String OTHERS = "others";

  public Breakdown {
    groups = List.copyOf(groups);
  }

  static List<Breakdown> of(List<Case> cases, List<String> codes, Intervals intervals) {
    List<String> kept = largestSources(cases);
    return List.of(
        by("length of own words", cases, Breakdown::length, codes, intervals),
        by("depth", cases, Breakdown::depth, codes, intervals),
        by(
            "source",
            cases,
            coded -> kept.contains(coded.source()) ? coded.source() : OTHERS,
            codes,
            intervals));
  }

  private static Breakdown by(
      String name,
      List<Case> cases,
      Function<CodedComment, String> group,
      List<String> codes,
      Intervals intervals) {
    SortedMap<String, List<Case>> groups = new TreeMap<>();
    for (Case each : cases) {
      groups.computeIfAbsent(group.apply(each.coded()), key -> new ArrayList<>()).add(each);
    }
    return new Breakdown(
        name,
        groups.entrySet().stream()
            .map(each -> new Group(each.getKey(), Accuracy.of(each.getValue(), codes, intervals)))
            .toList());
  }

  /** Named so that the order of the alphabet is the order of length. */
  private static String length(CodedComment comment) {
    int words = comment.words();
    return words < SHORT ? "0 to 19 words" : words < LONG ? "20 to 79 words" : "80 words or more";
  }

  private static String depth(CodedComment comment) {
    return comment.isReply() ? "reply" : "answers nobody";
  }

  private static List<String> largestSources(List<Case> cases) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    cases.forEach(each -> sizes.merge(each.coded().source(), 1, Integer::sum));
    return sizes.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SOURCES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
