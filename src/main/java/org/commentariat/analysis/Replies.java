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
import org.commentariat.stance.Relation;
import org.commentariat.stance.RelationJudgment;
import org.commentariat.statistics.Measure;
import org.commentariat.statistics.Proportion;
import org.commentariat.statistics.SixDecimals;
import org.commentariat.thread.ReplyLink;

/**
 * Who answers whom, and what is answered to what.
 *
 * @param links number of comments that answer another
 * @param leftOut links that were found and left out because they are not certain; 0 unless that was
 *     asked for
 * @param share of comments that answer another, all comments counted; simple interval
 * @param rules how the links were found; rules that found none are left out
 * @param depths number of comments at each depth; depth 0 answers nobody
 * @param pairs who answers whom, most often first; replies to placeholders are in no pair
 * @param answers the codes of replies by the codes of the comments they answer, in codebook order,
 *     with rows none and abstained; only pairs whose parent and reply both have own words
 * @param relations how replies with own words stand to what they answer: agree, disagree, other,
 *     then unsure; empty where the classifier does not tell
 */
public record Replies(
    int links,
    int leftOut,
    Measure share,
    SortedMap<ReplyLink.Rule, LinkCount> rules,
    SortedMap<Integer, Integer> depths,
    List<Pair> pairs,
    List<AnswerRow> answers,
    List<RelationCount> relations) {
  /** Replies whose relation is not clear. */
  public static final String UNSURE = "unsure";

  private static final List<String> RELATIONS =
      List.of(Relation.AGREE.key(), Relation.DISAGREE.key(), Relation.OTHER.key(), UNSURE);

  /**
   * One person answering another.
   *
   * @param from pseudonym of the one who replies
   * @param to pseudonym of the one answered
   * @param replies how often, at least 1
   */
  public record Pair(String from, String to, int replies) {}

  /**
   * What is answered to comments of one code.
   *
   * @param parent code of the comment answered, or none, or abstained
   * @param replies number of replies to such comments
   * @param cells for each code (and none and abstained) the replies that hold it; a reply with two
   *     codes is counted under both
   */
  public record AnswerRow(String parent, int replies, List<AnswerCell> cells) {
    public AnswerRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Replies of one code to comments of another.
   *
   * @param reply code of the reply, or none, or abstained
   * @param replies how many
   * @param share of the row's replies, simple interval
   */
  public record AnswerCell(String reply, int replies, Measure share) {}

  /**
   * Replies that stand in one relation to what they answer.
   *
   * @param relation its key, or {@link Replies#UNSURE}
   * @param replies how many
   * @param share of all replies of which the classifier told, simple interval
   */
  public record RelationCount(String relation, int replies, Measure share) {}

  public Replies {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    depths = Collections.unmodifiableSortedMap(new TreeMap<>(depths));
    pairs = List.copyOf(pairs);
    answers = List.copyOf(answers);
    relations = List.copyOf(relations);
  }

  /**
   * @param placeholders may be answered, and are counted nowhere
   * @param found links that were found, also those that were left out
   */
  static Replies of(
      List<CommentFinding> comments,
      List<Placeholder> placeholders,
      int found,
      List<String> rows,
      double level) {
    Set<String> empty = placeholders.stream().map(Placeholder::id).collect(Collectors.toSet());
    Map<String, CommentFinding> byId = new HashMap<>();
    comments.forEach(comment -> byId.put(comment.id(), comment));
    Map<ReplyLink.Rule, List<Double>> confidences = new EnumMap<>(ReplyLink.Rule.class);
    SortedMap<Integer, Integer> depths = new TreeMap<>();
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    List<Exchange> exchanges = new ArrayList<>();
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
        if (parent != null && reply.hasOwnWords() && parent.hasOwnWords()) {
          exchanges.add(new Exchange(parent, reply));
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
            .toList(),
        rows.stream().map(row -> answersTo(row, exchanges, rows, level)).toList(),
        relations(comments, level));
  }

  private record Exchange(CommentFinding parent, CommentFinding reply) {}

  private static LinkCount count(List<Double> confidences) {
    double mean = confidences.stream().mapToDouble(c -> c).average().orElseThrow();
    return new LinkCount(confidences.size(), SixDecimals.of(mean));
  }

  private static List<RelationCount> relations(List<CommentFinding> comments, double level) {
    List<String> told = new ArrayList<>();
    for (CommentFinding reply : comments) {
      RelationJudgment judgment = reply.relation();
      if (judgment != null && reply.replyLink() != null && reply.hasOwnWords()) {
        Relation relation = judgment.relation();
        told.add(relation == null ? UNSURE : relation.key());
      }
    }
    List<RelationCount> counts = new ArrayList<>();
    if (!told.isEmpty()) {
      for (String key : RELATIONS) {
        int n = Collections.frequency(told, key);
        Measure share = SixDecimals.of(new Proportion(n, told.size()).wilson(level));
        counts.add(new RelationCount(key, n, share));
      }
    }
    return counts;
  }

  private static AnswerRow answersTo(
      String parent, List<Exchange> exchanges, List<String> rows, double level) {
    List<CommentFinding> replies =
        exchanges.stream().filter(e -> e.parent().isIn(parent)).map(Exchange::reply).toList();
    List<AnswerCell> cells = new ArrayList<>();
    for (String row : rows) {
      int n = (int) replies.stream().filter(r -> r.isIn(row)).count();
      Measure share = SixDecimals.of(new Proportion(n, replies.size()).wilson(level));
      cells.add(new AnswerCell(row, n, share));
    }
    return new AnswerRow(parent, replies.size(), cells);
  }
}
