package org.commentariat.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentariat.analysis.structure.LinkCount;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.ReplyLink;

/**
 * Who answers whom. What is answered with what is in {@code dynamics}.
 *
 * @param links number of comments that answer another
 * @param leftOut links that were found and left out because they are not certain; 0 unless that was
 *     asked for
 * @param share of comments that answer another, all comments counted; simple interval
 * @param rules how the links were found; rules that found none are left out
 * @param depths number of comments at each depth; depth 0 answers nobody
 * @param pairs who answers whom, most often first; replies to placeholders are in no pair
 */
public record Replies(
    int links,
    int leftOut,
    Measure share,
    SortedMap<ReplyLink.Rule, LinkCount> rules,
    SortedMap<Integer, Integer> depths,
    List<Pair> pairs) {

  /**
   * One person answering another.
   *
   * @param from pseudonym of the one who replies
   * @param to pseudonym of the one answered
   * @param replies how often, at least 1
   */
  public record Pair(String from, String to, int replies) {}

  public Replies {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    depths = Collections.unmodifiableSortedMap(new TreeMap<>(depths));
    pairs = List.copyOf(pairs);
  }

  /**
   * @param placeholders may be answered, and are counted nowhere
   * @param found links that were found, also those that were left out
   */
  static Replies of(
      List<CommentFinding> comments, List<Placeholder> placeholders, int found, double level) {
    Set<String> empty = placeholders.stream().map(Placeholder::id).collect(Collectors.toSet());
    Map<String, CommentFinding> byId = new HashMap<>();
    comments.forEach(comment -> byId.put(comment.id(), comment));
    Map<ReplyLink.Rule, List<Double>> confidences = new EnumMap<>(ReplyLink.Rule.class);
    SortedMap<Integer, Integer> depths = new TreeMap<>();
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    int links = 0;
    for (CommentFinding reply : comments) {
      depths.merge(reply.depth(), 1, Integer::sum);
      ReplyLink link = reply.replyLink();
      if (link != null) {
        CommentFinding parent = byId.get(link.parent());
        if (parent == null && !empty.contains(link.parent())) {
          throw new IllegalArgumentException(
              reply.id() + " answers " + link.parent() + ", unknown");
        }
        links++;
        confidences.computeIfAbsent(link.rule(), r -> new ArrayList<>()).add(link.confidence());
        if (parent != null) {
          pairs.merge(List.of(reply.author(), parent.author()), 1, Integer::sum);
        }
      }
    }
    SortedMap<ReplyLink.Rule, LinkCount> rules = new TreeMap<>();
    confidences.forEach((rule, values) -> rules.put(rule, count(values)));
    return new Replies(
        links,
        found - links,
        SixDecimals.of(new Proportion(links, comments.size()).wilson(level)),
        rules,
        depths,
        pairs.entrySet().stream()
            .map(e -> new Pair(e.getKey().get(0), e.getKey().get(1), e.getValue()))
            .sorted(Comparator.comparingInt(Pair::replies).reversed())
            .toList());
  }

  private static LinkCount count(List<Double> confidences) {
    double mean = confidences.stream().mapToDouble(c -> c).average().orElseThrow();
    return new LinkCount(confidences.size(), SixDecimals.of(mean));
  }
}
